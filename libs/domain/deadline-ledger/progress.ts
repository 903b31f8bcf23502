import type { DayBook } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { LedgerAnswer } from './answer.js';
import type { StoppedDays } from './stopped-days.js';

/** How far a limit has run at the end of a day; reckoned on demand, never stored. */
export interface Progress {
  readonly consumed: number;
  readonly remaining: number;
  readonly isSuspended: boolean;
}

/** Days counted up to and with `at`, of an amount of days. */
export function progressAt(
  { counted }: Pick<LedgerAnswer, 'counted'>,
  { amount, at }: { readonly amount: number; readonly at: LegalDate },
  { book, stopped }: { readonly book: DayBook; readonly stopped: StoppedDays },
): Progress {
  const consumed = counted.filter((day) => day <= at).length;
  return {
    consumed,
    remaining: amount - consumed,
    isSuspended: stopped.isStopped(book.numberOf(at)),
  };
}
