import type { LegalDate } from '../legal/working-calendar.js';

export const DUE_KINDS = [
  'before-date',
  'by-date',
  'end-of-month',
  'year',
  'yearly',
  'carried-by',
  'anniversary',
  'event',
  'until-event',
  'continuous',
  'window',
  'now',
  'none-stated',
] as const;

/** How a plan fixes the day of an obligation; which fields are used follows from the kind. */
export interface DueTerms {
  readonly kind: (typeof DUE_KINDS)[number];
  readonly date?: LegalDate | undefined;
  /** `MM-dd` of each year. */
  readonly monthDay?: string | undefined;
  /** `yyyy-MM` */
  readonly month?: string | undefined;
  readonly year?: number | undefined;
  /** Anniversary of a day. */
  readonly of?: LegalDate | undefined;
  readonly years?: number | undefined;
  readonly event?: string | undefined;
  readonly to?: LegalDate | undefined;
}

/** Nghĩa vụ as a plan gives it to every participant. */
export interface ObligationDefinition {
  readonly key: string;
  /** giao · đề nghị: who is only asked is never overdue. */
  readonly bindingness: 'assigned' | 'requested';
  readonly isYearly: boolean;
  readonly due: DueTerms;
  /** All of it is needed. */
  readonly evidence: readonly string[];
  /** Working days before the last day. */
  readonly reminders: readonly number[];
  /** Working days after it. */
  readonly escalateAfter?: number | undefined;
  /** Key of the obligation in whose report this one is contained. */
  readonly carriedBy?: string | undefined;
}

export interface Participant {
  readonly id: string;
  readonly startsOn?: LegalDate | undefined;
  readonly endsOn?: LegalDate | undefined;
  /** Units that took over its tasks. */
  readonly successors: readonly string[];
}

export interface EvidenceSubmission {
  readonly participant: string;
  readonly key: string;
  readonly evidence: string;
  readonly on: LegalDate;
  readonly period?: number | undefined;
}

/** A message that fixes the day of an event, or a new version of the plan. */
export type MovementEvent =
  | {
      readonly type: 'event-date-fixed';
      readonly on: LegalDate;
      readonly event: string;
      readonly date: LegalDate;
    }
  | {
      readonly type: 'plan-amended';
      readonly on: LegalDate;
      readonly version: number;
      readonly key: string;
      readonly due: DueTerms;
    };

export const STATES = [
  'open',
  'fulfilled',
  'fulfilled-late',
  'overdue',
  'late',
  'none-stated',
  'moved',
  'closed',
] as const;
export type ObligationState = (typeof STATES)[number];

/** One obligation: a participant, a definition, and a year of a yearly one. */
export interface Obligation {
  readonly participant: string;
  readonly key: string;
  readonly period?: number | undefined;
  readonly due: LegalDate | null;
  readonly previousDue: LegalDate | null;
  readonly planVersion: number;
  readonly state: ObligationState;
  readonly reminders: readonly LegalDate[];
  readonly remindersSent: readonly LegalDate[];
  readonly escalatedOn: LegalDate | null;
  readonly missingEvidence: readonly string[];
  /** năm tròn (Luật 3.6) */
  readonly jubilee: boolean;
}
