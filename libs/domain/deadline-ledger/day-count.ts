import type { DayBook, DayNumber } from '../legal/day-book.js';
import type { SkipReason } from '../legal/working-calendar.js';
import type { StoppedDays } from './stopped-days.js';

export interface SkippedNumber {
  readonly day: DayNumber;
  readonly reason: SkipReason;
}

/** Days that counted and days passed on the way to the last one that did. */
export interface DayCount {
  readonly counted: readonly DayNumber[];
  readonly skipped: readonly SkippedNumber[];
  /** The day on which the count is full; `null` while the clock stands still. */
  readonly last: DayNumber | null;
}

/** Why a day is lost to the count; `null` when it counts. */
export type LossOf = (day: DayNumber) => SkipReason | null;

export function workingDayLoss(book: DayBook, stopped: StoppedDays): LossOf {
  return (day) => (stopped.isStopped(day) ? 'suspended' : book.whyOff(day));
}

export function calendarDayLoss(stopped: StoppedDays): LossOf {
  return (day) => (stopped.isStopped(day) ? 'suspended' : null);
}

export interface CountTerms {
  /** First day that may count. */
  readonly from: DayNumber;
  readonly amount: number;
  /** From here on no day counts any more. */
  readonly openFrom: DayNumber;
}

export function countDays({ from, amount, openFrom }: CountTerms, lossOf: LossOf): DayCount {
  const counted: DayNumber[] = [];
  const passed: SkippedNumber[] = [];
  let day = from;
  for (; counted.length < amount && day < openFrom; day += 1) {
    const reason = lossOf(day);
    if (reason === null) counted.push(day);
    else passed.push({ day, reason });
  }
  const lastCounted = counted.at(-1) ?? from - 1;
  const skipped = passed.filter((skip) => skip.day < lastCounted);
  return { counted, skipped, last: counted.length < amount ? null : lastCounted };
}
