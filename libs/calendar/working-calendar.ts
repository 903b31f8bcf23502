import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { CalendarSlice } from './calendar-slice.js';
import { addDays, civilDate, type DayNumber, dateAt, dayNumber, startOfDay } from './civil-date.js';
import { type DayIndex, indexDays } from './day-index.js';
import { countLimit } from './deadline.js';

/** Ngày làm việc: answers from the days of the slice and from nothing else. */
export function workingCalendar(slice: CalendarSlice): WorkingCalendar {
  const days = indexDays(slice);
  return {
    version: slice.version,
    dateOf: dateAt,
    startOf: startOfDay,
    isWorkingDay: (date) => days.whyOff(dayNumber(date)) === null,
    workingDaysBefore: (date, count) => civilDate(stepBack(days, dayNumber(date), count)),
    workingDaysLeft: (from, to) => workedBetween(days, from, to),
    deadline(startOn, period, suspensions) {
      const count = countLimit(days, { startOn, period, suspensions });
      return {
        startOn,
        period,
        ...count,
        expiresAt: startOfDay(addDays(count.dueOn, 1)),
        calendarVersion: slice.version,
      };
    },
  };
}

/** The latest worked day with `count` worked days after it, up to and with `from`. */
function stepBack(days: DayIndex, from: DayNumber, count: number): DayNumber {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`cannot go back ${count} days`);
  let day = from;
  let left = count;
  while (left > 0 || days.whyOff(day) !== null) {
    if (days.whyOff(day) === null) left -= 1;
    day -= 1;
  }
  return day;
}

function workedBetween(days: DayIndex, from: LegalDate, to: LegalDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  // Subtracted, for a plain 0 where no day is worked: -0 is another value to a comparison.
  if (last < first) return 0 - workedBetween(days, to, from);
  let worked = 0;
  for (let day = first + 1; day <= last; day += 1) {
    if (days.whyOff(day) === null) worked += 1;
  }
  return worked;
}
