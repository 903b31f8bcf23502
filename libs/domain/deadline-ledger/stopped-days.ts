import type { DayBook, DayNumber } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';

/** Tạm dừng; an open end is `null`. */
export interface Stop {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly reason: string;
}

export interface StoppedDays {
  isStopped(day: DayNumber): boolean;
  /** Every day from here on is lost, for nobody knows until when. */
  readonly openFrom: DayNumber;
}

/**
 * The union of the suspensions: a day lost twice is lost once. Both end days are lost (by analogy
 * with Bộ luật Dân sự 147.3) unless the day on which a cause arises counts.
 */
export function stoppedDays(
  book: DayBook,
  stops: readonly Stop[],
  causeDayCounts: boolean,
): StoppedDays {
  const lost = stops.map(({ from, to }) => ({
    from: book.numberOf(from) + (causeDayCounts ? 1 : 0),
    to: to === null ? Number.POSITIVE_INFINITY : book.numberOf(to),
  }));
  const open = lost.filter(({ to }) => to === Number.POSITIVE_INFINITY);
  return {
    isStopped: (day) => lost.some(({ from, to }) => from <= day && day <= to),
    openFrom: Math.min(Number.POSITIVE_INFINITY, ...open.map(({ from }) => from)),
  };
}
