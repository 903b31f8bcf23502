import { Injectable } from '@nestjs/common';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { dateAt } from '#calendar/civil-date.js';
import { mayFile } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';
import {
  CommandRepository,
  type NewFiling,
  type StoredCommand,
} from '#persistence/repositories/command.repository.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { FilingRepository } from '#persistence/repositories/filing.repository.js';
import {
  type SubmissionDetail,
  SubmissionRepository,
} from '#persistence/repositories/submission.repository.js';
import { CommandDriver, type Settled } from '#platform/commands/command-driver.js';
import { ProblemException, refuse } from '#platform/problems/problem.js';
import { StackClock } from '#platform/stack-clock.js';
import { PolicyCatalogue } from '../catalogue/policy-catalogue.js';
import { RegisteredPeople } from '../organisations/registered-people.js';
import { refusalProblem } from '../problems/refusal-problem.js';
import {
  filingCommandId,
  newFiling,
  payloadHashOf,
  pinnedFilings,
  submissionIdOf,
} from './new-filing.js';
import type { SubmissionRequest } from './submission.request.js';
import { submissionMistakes } from './submission-checks.js';

export interface FilingRequest {
  readonly actor: Actor;
  /** Idempotency key. */
  readonly key: string;
  readonly request: SubmissionRequest;
}

export interface Filed {
  readonly submissionId: string;
  /** Noted, but not started yet; the sweep will. */
  readonly isPending: boolean;
}

/** Lập tờ trình: check, note all nominations of the letter at once, start them, answer. */
@Injectable()
export class SubmissionFiling {
  constructor(
    private readonly commands: CommandRepository,
    private readonly submissions: SubmissionRepository,
    private readonly calendars: CalendarVersionRepository,
    private readonly filings: FilingRepository,
    private readonly directory: DirectoryRepository,
    private readonly people: RegisteredPeople,
    private readonly driver: CommandDriver,
    private readonly catalogue: PolicyCatalogue,
    private readonly clock: StackClock,
  ) {}

  /** The same key by the same person always gets the same submission. */
  async file(filing: FilingRequest): Promise<Filed> {
    const { actor, key } = filing;
    const refusal = mayFile(actor);
    if (refusal) throw new ProblemException(refusalProblem(refusal));
    await this.people.require(actor);
    const submissionId = submissionIdOf(actor, key);
    const known = await this.submissions.find(submissionId);
    const settled = known ? await this.repeat(known, filing) : await this.note(filing);
    return { submissionId, isPending: settled.state === 'pending' };
  }

  private async note(filing: FilingRequest): Promise<Settled> {
    await this.requireSound(filing);
    const calendar = this.catalogue.calendarFor(dateAt(this.clock.now()));
    await this.calendars.save(calendar);
    const fresh = await this.prepared(filing, calendar);
    const { commands, isNew } = await this.commands.noteMany(fresh);
    if (!isNew) return this.settle(commands, filing.request);
    return this.driver.settleFilings(
      pinnedFilings(fresh, calendar),
      commands.map(({ id }) => id),
    );
  }

  /** What was noted once is not checked again: rules and dates may have moved on since. */
  private async repeat(known: SubmissionDetail, { request }: FilingRequest): Promise<Settled> {
    const ids = known.nominations.map(({ nominationId }) => filingCommandId(nominationId));
    const commands = await Promise.all(ids.map((id) => this.commands.find(id)));
    return this.settle(
      commands.filter((command) => command !== null),
      request,
    );
  }

  /** Starts what an earlier request has noted and not started, as it was pinned then. */
  private async settle(
    commands: readonly StoredCommand[],
    request: SubmissionRequest,
  ): Promise<Settled> {
    if (commands.some(({ payloadHash }) => payloadHash !== payloadHashOf(request)))
      throw refuse('IDEMPOTENCY_KEY_REUSED');
    const pending = commands.filter(({ state }) => state === 'pending');
    const filings = await Promise.all(
      pending.map(({ nominationId }) => this.filings.get(nominationId)),
    );
    return this.driver.settleFilings(
      filings,
      pending.map(({ id }) => id),
    );
  }

  private async requireSound({ request, actor }: FilingRequest): Promise<void> {
    const ids = request.nominations.flatMap(({ nominee }) => nominee.personId ?? []);
    const people = ids.length > 0 ? await this.directory.findPeople(ids) : [];
    const errors = submissionMistakes(request, {
      awards: this.catalogue.awards,
      peopleIds: new Set(people.map(({ id }) => id)),
      today: dateAt(this.clock.now()),
      filedBy: actor.personId,
    });
    if (errors.length > 0) throw refuse('NOMINATIONS_INVALID', { errors });
  }

  private async prepared(filing: FilingRequest, calendar: CalendarSlice): Promise<NewFiling> {
    const { actor, key, request } = filing;
    const unit = await this.directory.findUnit(actor.unitId);
    return newFiling({
      submissionId: submissionIdOf(actor, key),
      request,
      actor,
      filedAt: this.clock.now(),
      unitName: unit?.name ?? '',
      calendar,
      routeFor: (awardCode) => this.catalogue.routeFor(awardCode),
      labelOf: (awardCode) => this.catalogue.labelOf(awardCode),
    });
  }
}
