import type { SkipReason } from '#domain/legal/working-calendar.js';
import type { CalendarSlice, DayOff } from './calendar-slice.js';
import { civilDate, type DayNumber, dayNumber, isWeekend } from './civil-date.js';

/** Why a day is not worked. */
export interface Off {
  readonly reason: SkipReason;
  readonly note: string | null;
}

export interface DayIndex {
  /** `null` when the day is worked. @throws RangeError for a day the data do not know. */
  readonly whyOff: (day: DayNumber) => Off | null;
  /** Whether the day is worked although it lies on a weekend. */
  readonly isMakeUp: (day: DayNumber) => boolean;
}

export function indexDays(slice: CalendarSlice): DayIndex {
  const first = dayNumber(slice.fromOn);
  const last = dayNumber(slice.toOn);
  const daysOff = new Map(slice.daysOff.map((day) => [dayNumber(day.on), day]));
  const makeUpDays = new Set(slice.makeUpDays.map((day) => dayNumber(day.on)));
  return {
    isMakeUp: (day) => makeUpDays.has(day),
    whyOff(day) {
      if (day < first || day > last) throw outOfReach(slice, day);
      return makeUpDays.has(day) ? null : offOf(day, daysOff.get(day));
    },
  };
}

/** A holiday on a weekend is a weekend day that carries the holiday's name. */
function offOf(day: DayNumber, listed: DayOff | undefined): Off | null {
  if (isWeekend(day)) return { reason: 'weekend', note: listed?.note ?? null };
  return listed === undefined ? null : { reason: listed.reason, note: listed.note };
}

function outOfReach({ version, fromOn, toOn }: CalendarSlice, day: DayNumber): RangeError {
  return new RangeError(
    `calendar ${version} knows ${fromOn} to ${toOn}, but ${civilDate(day)} was asked`,
  );
}
