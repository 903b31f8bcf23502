import type { Citation } from '../legal/citation.js';
import { type Condition, type Facts, meets } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';
import type { Reading } from './fixed-limit.js';
import type { LimitUnit } from './limit.js';

export const DEADLINE_KINDS = ['limit', 'backward', 'before-date', 'by-date'] as const;

/** What the limit is in the cases that meet `when`; the first that fits holds. */
export interface DeadlineCase {
  readonly when?: Condition | undefined;
  /** No limit is known here: the answer is null, with the note. */
  readonly isUnknown?: boolean | undefined;
  readonly amount?: number | undefined;
  readonly unit?: LimitUnit | undefined;
  /** `MM-dd` of a fixed date, in the year of the fact. */
  readonly monthDay?: string | undefined;
  readonly note?: string | undefined;
}

/** A plan where the law sets no limit: never a legal deadline. */
export interface DefaultPlan {
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly citation: Citation;
}

/** Thời hạn of one step. Its id is the name of the limit. */
export interface DeadlineRule extends Rule {
  readonly kind: (typeof DEADLINE_KINDS)[number];
  /** Facts that start it; of one list all must be known, and the latest counts. */
  readonly startsFrom: readonly (readonly string[])[];
  /** Years added to the year of the starting fact, for a fixed date. */
  readonly yearsLater?: number | undefined;
  readonly cases: readonly DeadlineCase[];
  /** Fact by which a case chooses to count the first day. */
  readonly firstDayFact?: string | undefined;
  readonly reading?: Reading | undefined;
  /** Fact by which a case chooses the reading of a backward limit. */
  readonly readingFact?: string | undefined;
  readonly defaultPlan?: DefaultPlan | undefined;
}

/** The limit of a case by the rules of a pack; `null` where none is known. */
export function limitFor(
  rules: readonly DeadlineRule[],
  id: string,
  facts: Facts,
): DeadlineCase | null {
  const cases = rules.filter((rule) => rule.id === id).flatMap((rule) => rule.cases);
  return caseOf(cases, facts);
}

export function caseOf(cases: readonly DeadlineCase[], facts: Facts): DeadlineCase | null {
  const fitting = cases.find(({ when }) => when === undefined || meets(when, facts));
  return fitting === undefined || fitting.isUnknown ? null : fitting;
}
