import type { Suspension } from '#domain/legal/working-calendar.js';
import { civilDate, type DayNumber, dayNumber } from './civil-date.js';

/** Days on which the clock stands still. */
export interface StoppedClock {
  /** @throws RangeError when the clock stands still from here on and nobody knows until when. */
  isStopped(day: DayNumber): boolean;
}

interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The union of the suspensions (NĐ 152/2025/NĐ-CP, Điều 4.4; both end days are lost, by analogy
 * with Bộ luật Dân sự 147.3): a day lost twice is lost once.
 */
export function stoppedClock(suspensions: readonly Suspension[]): StoppedClock {
  const intervals = suspensions.map(intervalOf);
  return {
    isStopped(day) {
      const stopping = intervals.filter(({ from, to }) => from <= day && day <= to);
      const open = stopping.find(({ to }) => to === Number.POSITIVE_INFINITY);
      if (open !== undefined) throw stillStopped(open.from);
      return stopping.length > 0;
    },
  };
}

function intervalOf({ fromOn, toOn }: Suspension): Interval {
  const from = dayNumber(fromOn);
  const to = toOn === null ? Number.POSITIVE_INFINITY : dayNumber(toOn);
  if (to < from) throw new RangeError(`suspension ends on ${toOn}, before its start ${fromOn}`);
  return { from, to };
}

function stillStopped(from: DayNumber): RangeError {
  return new RangeError(
    `the clock has been suspended since ${civilDate(from)} with no end known: no deadline follows`,
  );
}
