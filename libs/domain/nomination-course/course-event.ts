import type { LegalDate } from '../legal/working-calendar.js';

/** Where a nomination is; suspension is a flag beside it. */
export type CourseStage =
  | 'submitted'
  | 'received'
  | 'under-appraisal'
  | 'awaiting-supplement'
  | 'under-concurrence'
  | 'under-public-notice'
  | 'before-council'
  | 'before-authority'
  | 'awaiting-conferment'
  | 'closed';

export type CourseOutcome = 'awarded' | 'refused' | 'returned' | 'withdrawn' | 'ended-by-bar';

export const COURSE_EVENTS = [
  'filed',
  'received',
  'supplement-requested',
  'completed',
  'appraised',
  'concurrence-requested',
  'concurrence-received',
  'public-notice-posted',
  'public-notice-closed',
  'council-session',
  'signed',
  'conferred',
  'returned',
  'refused',
  'withdrawn',
  'suspension-opened',
  'suspension-closed',
  'retrospective-entry',
] as const;

/** A dated fact of a nomination; which fields are given follows from the type. */
export interface CourseEvent {
  readonly type: (typeof COURSE_EVENTS)[number];
  readonly on: LegalDate;
  readonly achievementsCountedTo?: LegalDate | undefined;
  readonly isComplete?: boolean | undefined;
  readonly result?: 'eligible' | 'not-eligible' | undefined;
  readonly askedBy?: 'province' | 'ministry' | undefined;
  readonly requestReceivedOn?: LegalDate | undefined;
  readonly agrees?: boolean | undefined;
  readonly session?: SessionOutcome | undefined;
  readonly legalBasis?: string | undefined;
  readonly cause?: string | undefined;
  readonly conclusion?: 'no-fault' | 'fault' | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  /** Why intake refuses what was filed; `null`: it does not. */
  readonly intakeRefusal?: string | null | undefined;
}

/** What a council session came to. */
export interface SessionOutcome {
  readonly isPassed: boolean;
  /** No ratio is known: a legal officer must find one. */
  readonly lacksRatio: boolean;
}
