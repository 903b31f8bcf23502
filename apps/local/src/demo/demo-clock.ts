import { startOfDay } from '#calendar/civil-date.js';
import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPENS_MS = 8 * HOUR_MS;
const CLOSES_MS = 17 * HOUR_MS;

/** Real time until the office opens: database, worker and API are started meanwhile. */
const PROGRAMS_START_MS = 8_000;
/** Real time of the first day in office, on which most nominations are carried to their end. */
export const FIRST_DAY_MS = 20_000;
/** Real time of every later day. */
export const LATER_DAY_MS = 800;

/**
 * Legal time of the demonstration: it begins before office on the day of the letter, whose hours pass
 * slowly enough for everything that people do at once; from its evening on, a day is under a second.
 */
export function demoClock(filedOn: LegalDate, now: EpochMs): LegalClock {
  return {
    legalAt: startOfDay(filedOn) + CLOSES_MS,
    realAt: now + PROGRAMS_START_MS + FIRST_DAY_MS,
    scale: DAY_MS / LATER_DAY_MS,
    scaleBefore: (CLOSES_MS - OPENS_MS) / FIRST_DAY_MS,
  };
}

/** The instant itself when it lies in the hours of an office, else when the next office opens. */
export function inOfficeHours(instant: EpochMs, calendar: WorkingCalendar): EpochMs {
  const day = calendar.dateOf(instant);
  const sinceMidnight = instant - calendar.startOf(day);
  if (!calendar.isWorkingDay(day) || sinceMidnight >= CLOSES_MS) {
    const nextDay = { count: 1, unit: 'working-day' } as const;
    return calendar.startOf(calendar.deadline(day, nextDay, []).dueOn) + OPENS_MS;
  }
  return Math.max(instant, calendar.startOf(day) + OPENS_MS);
}
