import type { LegalDate } from '#domain/legal/working-calendar.js';
import { compareDates, yearOf } from './civil-date.js';

export type DayOffReason = 'public-holiday' | 'compensatory-day-off' | 'working-day-swap';

/** A day that is not worked; a public holiday may lie on a weekend, the other two never do. */
export interface DayOff {
  readonly on: LegalDate;
  readonly reason: DayOffReason;
  /** Name of the holiday, or the decision that swapped the day. */
  readonly note: string;
}

/** Ngày làm bù: a weekend day that is worked. */
export interface MakeUpDay {
  readonly on: LegalDate;
  readonly note: string;
}

/** What deviates from Monday to Friday in one year. */
export interface CalendarYear {
  readonly year: number;
  readonly daysOff: readonly DayOff[];
  readonly makeUpDays: readonly MakeUpDay[];
}

/** The calendar as a workflow is given it: plain data, days in order, both ends included. */
export interface CalendarSlice {
  readonly version: string;
  readonly fromOn: LegalDate;
  readonly toOn: LegalDate;
  readonly daysOff: readonly DayOff[];
  readonly makeUpDays: readonly MakeUpDay[];
}

export type SliceBounds = Pick<CalendarSlice, 'version' | 'fromOn' | 'toOn'>;

/** @throws RangeError when a year between the ends is missing or the ends are out of order. */
export function sliceOf(years: readonly CalendarYear[], bounds: SliceBounds): CalendarSlice {
  const { version, fromOn, toOn } = bounds;
  if (compareDates(fromOn, toOn) > 0) throw new RangeError(`${fromOn} is after ${toOn}`);
  for (let year = yearOf(fromOn); year <= yearOf(toOn); year += 1) {
    if (!years.some((known) => known.year === year)) {
      throw new RangeError(`no calendar data of the year ${year}`);
    }
  }
  return {
    version,
    fromOn,
    toOn,
    daysOff: within(
      years.flatMap((year) => year.daysOff),
      bounds,
    ),
    makeUpDays: within(
      years.flatMap((year) => year.makeUpDays),
      bounds,
    ),
  };
}

function within<Day extends { readonly on: LegalDate }>(
  days: readonly Day[],
  { fromOn, toOn }: SliceBounds,
): readonly Day[] {
  return days
    .filter((day) => compareDates(fromOn, day.on) <= 0 && compareDates(day.on, toOn) <= 0)
    .sort((a, b) => compareDates(a.on, b.on));
}
