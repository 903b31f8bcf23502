import { Injectable } from '@nestjs/common';
import { dateAt } from '#calendar/civil-date.js';
import { maySeeUnit } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import type { DocumentEntity } from '#persistence/entities/document.entity.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { DocumentRepository } from '#persistence/repositories/document.repository.js';
import {
  NominationRepository,
  type NominationSnapshot,
} from '#persistence/repositories/nomination.repository.js';
import type { NominationDetail, TimelineRow } from '#persistence/repositories/nomination-rows.js';
import { TaskRepository } from '#persistence/repositories/task.repository.js';
import { refuse } from '#platform/problems/problem.js';
import { StackClock } from '#platform/stack-clock.js';
import { PolicyCatalogue } from '../catalogue/policy-catalogue.js';
import { maySeeVoters } from './council.view.js';
import { Mandates } from './mandates.js';
import type { NameOf } from './name-of.js';
import type { ActionView, NominationDetailView } from './nomination-detail.response.js';
import { nominationDetailView } from './nomination-detail.view.js';
import { PinnedCalendars } from './pinned-calendars.js';

interface Mentions {
  readonly detail: NominationDetail;
  readonly timeline: readonly TimelineRow[];
  readonly documents: readonly Readonly<DocumentEntity>[];
}

/** Reads one nomination as a person may see it; what he may not see does not exist for him. */
@Injectable()
export class NominationReader {
  constructor(
    private readonly nominations: NominationRepository,
    private readonly tasks: TaskRepository,
    private readonly documents: DocumentRepository,
    private readonly directory: DirectoryRepository,
    private readonly calendars: PinnedCalendars,
    private readonly catalogue: PolicyCatalogue,
    private readonly mandates: Mandates,
    private readonly clock: StackClock,
  ) {}

  async get(reader: Actor, id: string): Promise<NominationDetailView> {
    const detail = await this.nominations.find(id);
    if (!detail || !maySeeUnit(reader, detail.unitId)) throw refuse('NOT_FOUND');
    const today = dateAt(this.clock.now());
    const [timeline, tasks, documents, calendar, mandate] = await Promise.all([
      this.nominations.timeline(id),
      this.tasks.ofNomination(id),
      this.documents.listOf(id),
      this.calendars.get(detail.calendarVersion),
      this.mandates.of(reader, today),
    ]);
    const nameOf = await this.namesFor({ detail, timeline, documents }, reader);
    const award = this.catalogue.awards.get(detail.awardCode);
    const read = { detail, timeline, tasks, documents, calendar, mandate };
    return nominationDetailView({ ...read, award, nameOf, reader, today });
  }

  async actions(reader: Actor, id: string): Promise<readonly ActionView[]> {
    return (await this.get(reader, id)).actions;
  }

  /** What the policies ask of a case, for somebody who may see it. */
  async snapshot(reader: Actor, id: string): Promise<NominationSnapshot> {
    const snapshot = await this.nominations.snapshotFor(id);
    if (!snapshot || !maySeeUnit(reader, snapshot.facts.unitId)) throw refuse('NOT_FOUND');
    return snapshot;
  }

  /** Most names come with the timeline; the register is asked for the rest. */
  private async namesFor(
    { detail, timeline, documents }: Mentions,
    reader: Actor,
  ): Promise<NameOf> {
    const { council, decision } = detail.facts;
    const names = new Map(timeline.map(({ actorId, actorName }) => [actorId, actorName]));
    const mentioned = [
      ...documents.map(({ uploadedBy }) => uploadedBy),
      ...(decision ? [decision.signerId] : []),
      ...(maySeeVoters(reader) ? (council?.votedIds ?? []) : []),
    ];
    const missing = [...new Set(mentioned)].filter((personId) => !names.has(personId));
    const people = missing.length > 0 ? await this.directory.findPeople(missing) : [];
    for (const { id, name } of people) names.set(id, name);
    return (personId) => names.get(personId) ?? personId;
  }
}
