import {
  type DayBook,
  type DayNumber,
  dayAfter,
  lastWorkingDayUpTo,
  workingDaysAfter,
} from '../legal/day-book.js';
import type { LegalDate, SkipReason } from '../legal/working-calendar.js';
import type { SkippedNumber } from './day-count.js';
import type { StoppedDays } from './stopped-days.js';

/** Days passed over, by the reason, in order. */
export type SkippedByReason = Readonly<Partial<Record<SkipReason, readonly LegalDate[]>>>;

/** A limit that explains itself, day by day. */
export interface LedgerAnswer {
  /** Last day in time; `null`: no limit is known, or a suspension is still open. */
  readonly due: LegalDate | null;
  /** The last day before it was moved to a working day. */
  readonly nominal: LegalDate | null;
  /** Last working day not later than `due`: the day to plan for. */
  readonly safeDay: LegalDate | null;
  /** First working day after it. */
  readonly earliestNextStep: LegalDate | null;
  /** First day on which it is over, from 00:00. */
  readonly overFrom: LegalDate | null;
  readonly counted: readonly LegalDate[];
  readonly skipped: SkippedByReason;
  readonly countedMakeUp: readonly LegalDate[];
}

export interface Reckoning {
  readonly book: DayBook;
  readonly stopped: StoppedDays;
}

export interface Reckoned {
  readonly counted: readonly DayNumber[];
  /** Days that counted although they lie on a weekend. */
  readonly makeUp: readonly DayNumber[];
  readonly skipped: readonly SkippedNumber[];
}

export const NO_LIMIT: LedgerAnswer = {
  due: null,
  nominal: null,
  safeDay: null,
  earliestNextStep: null,
  overFrom: null,
  counted: [],
  skipped: {},
  countedMakeUp: [],
};

export function openAnswer({ book }: Pick<Reckoning, 'book'>, days: Reckoned): LedgerAnswer {
  return {
    ...NO_LIMIT,
    counted: days.counted.map(book.dateOf),
    skipped: byReason(book, days.skipped),
    countedMakeUp: days.makeUp.map(book.dateOf),
  };
}

export function settled(
  { book }: Pick<Reckoning, 'book'>,
  days: Reckoned & { readonly due: DayNumber; readonly nominal: DayNumber },
): LedgerAnswer {
  const due = book.dateOf(days.due);
  const makeUp = openAnswer({ book }, days);
  return { ...makeUp, ...dated(book, due), nominal: book.dateOf(days.nominal) };
}

/** A limit on a fixed day; a date is no time limit and passes over nothing. */
export function fixedAnswer(book: DayBook, due: LegalDate, nominal: LegalDate): LedgerAnswer {
  return { ...NO_LIMIT, ...dated(book, due), nominal };
}

function dated(book: DayBook, due: LegalDate) {
  return {
    due,
    safeDay: lastWorkingDayUpTo(book, due),
    earliestNextStep: workingDaysAfter(book, due, 1),
    overFrom: dayAfter(book, due, 1),
  };
}

function byReason(book: DayBook, skipped: readonly SkippedNumber[]): SkippedByReason {
  const days: Partial<Record<SkipReason, LegalDate[]>> = {};
  for (const { day, reason } of skipped) {
    const list = days[reason] ?? [];
    list.push(book.dateOf(day));
    days[reason] = list;
  }
  return days;
}
