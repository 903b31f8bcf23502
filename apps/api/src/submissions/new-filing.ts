import { createHash } from 'node:crypto';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import type { Actor } from '#domain/authority/role.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import type { DossierEntity } from '#persistence/entities/dossier.entity.js';
import { foldAccents } from '#persistence/fold-accents.js';
import type { NewCommand, NewFiling } from '#persistence/repositories/command.repository.js';
import type { PinnedFiling } from '#persistence/repositories/filing.repository.js';
import { derivedId } from '../requests/derived-id.js';
import type { NominationRequest, SubmissionRequest } from './submission.request.js';

/** What pins a letter: who filed it when, by which rules. */
export interface FilingContext {
  readonly submissionId: string;
  readonly request: SubmissionRequest;
  readonly actor: Actor;
  readonly filedAt: EpochMs;
  readonly unitName: string;
  readonly calendar: CalendarSlice;
  readonly routeFor: (awardCode: string) => NominationRoute;
  readonly labelOf: (awardCode: string) => string;
}

/** The same letter under the same key by the same person is the same submission. */
export function submissionIdOf(actor: Actor, key: string): string {
  return derivedId('submission', actor.personId, key);
}

/** What `GET /api/commands/{id}` finds a filing under. */
export function filingCommandId(nominationId: string): string {
  return `file:${nominationId}`;
}

export function payloadHashOf(request: SubmissionRequest): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

function searchTextOf(nomination: NominationRequest, context: FilingContext): string {
  const { nominee, awardCode } = nomination;
  const { request, unitName, labelOf } = context;
  const parts = [
    nominee.name,
    nominee.position,
    unitName,
    labelOf(awardCode),
    request.letterNumber,
  ];
  return foldAccents(parts.filter(Boolean).join(' '));
}

function dossierOf(
  nomination: NominationRequest,
  ordinal: number,
  context: FilingContext,
): Readonly<DossierEntity> {
  const { submissionId, actor, calendar, routeFor } = context;
  const { nominee, awardCode, awardType, achievementPeriod, itemCodes } = nomination;
  const route = routeFor(awardCode);
  return {
    nominationId: derivedId('nomination', submissionId, String(ordinal)),
    submissionId,
    ordinal,
    unitId: actor.unitId,
    awardCode,
    awardType,
    nomineeKind: nominee.kind,
    nomineeName: nominee.name,
    nomineePosition: nominee.position ?? null,
    nomineePersonId: nominee.personId ?? null,
    achievementPeriod,
    itemCodes: [...itemCodes],
    calendarVersion: calendar.version,
    routeId: route.routeId,
    routeVersion: route.version,
    route,
    searchText: searchTextOf(nomination, context),
  };
}

function commandOf(nominationId: string, { actor, request }: FilingContext): NewCommand {
  return {
    id: filingCommandId(nominationId),
    kind: 'file-nomination',
    nominationId,
    actor,
    details: {},
    comment: null,
    payloadHash: payloadHashOf(request),
  };
}

/** The letter, its dossiers and a filing command for each, ready to be noted together. */
export function newFiling(context: FilingContext): NewFiling {
  const { submissionId, request, actor, filedAt } = context;
  const { letterNumber, letterOn, subject, nominations } = request;
  const dossiers = nominations.map((one, index) => dossierOf(one, index + 1, context));
  return {
    submission: {
      id: submissionId,
      letterNumber,
      letterOn,
      subject,
      filedAt: new Date(filedAt),
      unitId: actor.unitId,
      filedBy: actor.personId,
    },
    dossiers,
    commands: dossiers.map(({ nominationId }) => commandOf(nominationId, context)),
  };
}

/** What the workflow of each nomination starts with; the same as is read back from the record. */
export function pinnedFilings(filing: NewFiling, calendar: CalendarSlice): PinnedFiling[] {
  const { filedBy, filedAt } = filing.submission;
  return filing.dossiers.map((dossier) => {
    const { nominationId, submissionId, unitId, awardCode, nomineePersonId, route } = dossier;
    const identity = { nominationId, submissionId, unitId, awardCode, nomineePersonId };
    return { ...identity, route, filedBy, filedAt, calendar };
  });
}
