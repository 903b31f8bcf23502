import type { DayBook, OffReason } from '#domain/legal/day-book.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { DayOffReason } from './calendar-slice.js';
import {
  civilDate,
  type DayNumber,
  dayNumber,
  isWeekend,
  weekdayOf,
  yearOf,
} from './civil-date.js';
import type { Holiday } from './statutory-holidays.js';

/** A day off as a year's calendar lists it. */
export interface ListedDay {
  readonly on: LegalDate;
  readonly reason: DayOffReason;
  /** `null` for a swapped day. */
  readonly holiday: Holiday | null;
}

/** One year as it is known; `provisional` until its days off are announced. */
export interface KnownYear {
  readonly status: 'published' | 'provisional';
  readonly daysOff: readonly ListedDay[];
  readonly makeUpDays: readonly LegalDate[];
}

/** What the calendar says of a day. */
export interface DayAnswer {
  readonly isWorkingDay: boolean;
  readonly reason: OffReason | 'weekday' | 'make-up-day';
  readonly holiday: Holiday | null;
  readonly status: KnownYear['status'];
}

export interface CalendarBook extends DayBook {
  readonly dayOf: (date: LegalDate) => DayAnswer;
}

interface Listed {
  readonly off: ReadonlyMap<DayNumber, ListedDay>;
  readonly makeUp: ReadonlySet<DayNumber>;
  readonly status: KnownYear['status'];
}

/** A calendar of any years, each asked for once, when a day of it is. */
export function calendarBook(
  version: string,
  knownYear: (year: number) => KnownYear,
): CalendarBook {
  const years = new Map<number, Listed>();
  const numbers = new Map<LegalDate, DayNumber>();
  const dates = new Map<DayNumber, LegalDate>();
  const reasons = new Map<DayNumber, OffReason | null>();
  const numberOf = (date: LegalDate) => cached(numbers, date, () => dayNumber(date));
  const dateOf = (day: DayNumber) => cached(dates, day, () => civilDate(day));
  const yearAt = (day: DayNumber) => {
    const year = yearOf(dateOf(day));
    return cached(years, year, () => listed(knownYear(year)));
  };
  const whyOff = (day: DayNumber) => cached(reasons, day, () => offReason(yearAt(day), day));
  const isMakeUp = (day: DayNumber) => yearAt(day).makeUp.has(day);
  const dayOf = (date: LegalDate) =>
    answer(yearAt(numberOf(date)), numberOf(date), whyOff(numberOf(date)));
  return { version, numberOf, dateOf, whyOff, isMakeUp, weekdayOf, dayOf };
}

function cached<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  const found = find();
  known.set(key, found);
  return found;
}

function listed({ daysOff, makeUpDays, status }: KnownYear): Listed {
  return {
    off: new Map(daysOff.map((day) => [dayNumber(day.on), day])),
    makeUp: new Set(makeUpDays.map(dayNumber)),
    status,
  };
}

/** A holiday on a weekend is a weekend day that carries the holiday's name. */
function offReason({ off, makeUp }: Listed, day: DayNumber): OffReason | null {
  if (makeUp.has(day)) return null;
  return isWeekend(day) ? 'weekend' : (off.get(day)?.reason ?? null);
}

function answer(
  { off, makeUp, status }: Listed,
  day: DayNumber,
  whyOff: OffReason | null,
): DayAnswer {
  return {
    isWorkingDay: whyOff === null,
    reason: whyOff ?? (makeUp.has(day) ? 'make-up-day' : 'weekday'),
    holiday: off.get(day)?.holiday ?? null,
    status,
  };
}
