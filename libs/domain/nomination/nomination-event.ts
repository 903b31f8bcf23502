import type { Role } from '../authority/role.js';
import type { EpochMs } from '../legal/legal-clock.js';
import type { NominationFacts } from './nomination-facts.js';

/** Timeline entries, past participles; one per move of a person or of time. */
export const EVENT_TYPES = [
  'nominationFiled',
  'proposalApproved',
  'proposalRefused',
  'dossierAccepted',
  'supplementRequested',
  'supplementSupplied',
  'dossierReturned',
  'awardProposed',
  'ballotCast',
  'ballotClosed',
  'decisionSigned',
  'awardRefused',
  'awardConferred',
  'nominationWithdrawn',
  'reminderSent',
  'deadlineEscalated',
  'deadlineExpired',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Scalars only: codes, ids, dates, hashes; never free text. */
export type EventDetails = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** Whom to tell; the projector makes notices and outbox rows of it. */
export interface NoticeIntent {
  readonly role: Role;
  /** Set where only one unit's holders of the role are meant. */
  readonly unitId: string | null;
  readonly kind: 'task-opened' | 'reminder' | 'escalation' | 'closed';
  readonly taskId: string | null;
}

/**
 * What happened, with the whole row after it, so that a late projection does no harm.
 * `seq` counts from 1 without gaps through every continue-as-new.
 */
export interface NominationEvent {
  readonly nominationId: string;
  readonly seq: number;
  readonly type: EventType;
  /** Legal instant. */
  readonly at: EpochMs;
  /** `null`: time itself. */
  readonly actorId: string | null;
  readonly commandId: string | null;
  readonly details: EventDetails;
  readonly facts: NominationFacts;
  readonly notices: readonly NoticeIntent[];
}
