import type { LegalDate } from '../legal/working-calendar.js';

/** Highest first. */
export const RATINGS = ['excellent', 'good', 'completed', 'not-completed'] as const;
export type Rating = (typeof RATINGS)[number];

/** Smallest first. */
export const SCOPES = ['grassroots', 'province', 'national'] as const;
export type Scope = (typeof SCOPES)[number];

/** Years, both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** An award held before (quá trình khen thưởng). */
export interface LedgerAward {
  readonly id: string;
  readonly award: string;
  readonly awardType: string;
  readonly isThematic: boolean;
  readonly decidedOn?: LegalDate | undefined;
  /** Named by the decision: it anchors the next period (NĐ 152/2025 Điều 33.7). */
  readonly achievementPeriod?: YearSpan | undefined;
  /** Year of which the award is evidence; an award known by its year alone anchors nothing. */
  readonly year?: number | undefined;
  /** What it rewarded. */
  readonly achievement?: string | undefined;
}

export interface Initiative {
  readonly id: string;
  readonly scope: Scope;
  readonly year: number;
  /** `award:year` of each earlier use as a standard. */
  readonly usedFor: readonly string[];
}

export interface ScienceTask {
  readonly id: string;
  readonly scope: Scope;
  readonly isAccepted: boolean;
}

export interface Discipline {
  readonly measure: string;
  readonly imposedOn: LegalDate;
  /** Absent: still served. */
  readonly servedUntil?: LegalDate | undefined;
}

/** A title entered after the fact; without number or issuer it proves nothing. */
export interface RetrospectiveTitle {
  readonly award: string;
  readonly year: number;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
}

/** Everything that may be evidence for or against a nominee. */
export interface EvidenceLedger {
  /** Award → years held. */
  readonly titles: Readonly<Record<string, readonly number[]>>;
  /** Year → rating. */
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly awards: readonly LedgerAward[];
  readonly initiatives: readonly Initiative[];
  readonly scienceTasks: readonly ScienceTask[];
  readonly discipline: readonly Discipline[];
  readonly leaves: readonly { readonly year: number; readonly kind: string }[];
  readonly retrospective: readonly RetrospectiveTitle[];
}
