import type { LegalDate, Period, SkippedDay, Suspension } from '#domain/legal/working-calendar.js';
import { civilDate, type DayNumber, dayNumber } from './civil-date.js';
import type { DayIndex, Off } from './day-index.js';
import { stoppedClock } from './suspension.js';

/** What a deadline is counted from. */
export interface Limit {
  readonly startOn: LegalDate;
  readonly period: Period;
  readonly suspensions: readonly Suspension[];
}

/** The last day, and every day passed on the way that did not count or counted unusually. */
export interface Count {
  readonly dueOn: LegalDate;
  readonly skipped: readonly SkippedDay[];
  readonly makeUpDays: readonly LegalDate[];
}

/** Why a day is lost to the count; `null` when it counts. */
type Loss = (day: DayNumber) => Off | null;

/**
 * Counts a limit: the first day is not counted (Bộ luật Dân sự 147). A limit in calendar days
 * that ends on a day off moves to the next working day (148.5); the days so rolled over are
 * listed as skipped too, the nominal last day first.
 * @throws RangeError when the data do not reach, or the clock stands still without a known end.
 */
export function countLimit(days: DayIndex, limit: Limit): Count {
  const { count, unit } = limit.period;
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`no period of ${count} days`);
  const clock = stoppedClock(limit.suspensions);
  // The calendar is asked on every day, so that the walk ends where its data do.
  const lossOfWorkingDay: Loss = (day) => {
    const off = days.whyOff(day);
    return clock.isStopped(day) ? { reason: 'suspended', note: null } : off;
  };
  const start = dayNumber(limit.startOn);
  if (unit === 'working-day') {
    const walked = walk(start, count, lossOfWorkingDay);
    return countOf(walked, walked.counted.filter(days.isMakeUp));
  }
  const nominal = walk(start, count, (day) => onlySuspended(lossOfWorkingDay(day)));
  return countOf(rolled(nominal, lossOfWorkingDay), []);
}

function onlySuspended(loss: Off | null): Off | null {
  return loss?.reason === 'suspended' ? loss : null;
}

interface Walk {
  readonly last: DayNumber;
  readonly skipped: readonly SkippedDay[];
  readonly counted: readonly DayNumber[];
}

function walk(start: DayNumber, count: number, lossOf: Loss): Walk {
  const skipped: SkippedDay[] = [];
  const counted: DayNumber[] = [];
  let last = start;
  while (counted.length < count) {
    last += 1;
    const loss = lossOf(last);
    if (loss === null) counted.push(last);
    else skipped.push({ on: civilDate(last), ...loss });
  }
  return { last, skipped, counted };
}

function rolled(nominal: Walk, lossOf: Loss): Walk {
  if (lossOf(nominal.last) === null) return nominal;
  const onward = walk(nominal.last - 1, 1, lossOf);
  return { ...onward, skipped: [...nominal.skipped, ...onward.skipped] };
}

function countOf(walked: Walk, makeUpDays: readonly DayNumber[]): Count {
  return {
    dueOn: civilDate(walked.last),
    skipped: walked.skipped,
    makeUpDays: makeUpDays.map(civilDate),
  };
}
