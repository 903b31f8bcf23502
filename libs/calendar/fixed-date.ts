import type { LegalDate, Period, WorkingCalendar } from '#domain/legal/working-calendar.js';
import { addDays } from './civil-date.js';

/** A limit that a text fixes by a date. */
export interface FixedLimit {
  /** Last lawful day. */
  readonly dueOn: LegalDate;
  /** Last working day not later than it: the day to plan for. */
  readonly safeOn: LegalDate;
}

/** How "trước n ngày" is read: n full days between (`conservative`), or event − n (`lenient`). */
export type BackwardReading = 'conservative' | 'lenient';

/** "Trước ngày X": exclusive, the last lawful day is the one before. */
export function beforeDate(calendar: WorkingCalendar, date: LegalDate): FixedLimit {
  return limitOn(calendar, addDays(date, -1));
}

/**
 * "Chậm nhất vào ngày X", "trước hoặc trong ngày X": inclusive. A fixed date is no time limit and
 * does not roll forward, unless the pack says so.
 */
export function byDate(
  calendar: WorkingCalendar,
  date: LegalDate,
  rollFixedDates = false,
): FixedLimit {
  return limitOn(calendar, rollFixedDates ? workingDayFrom(calendar, date) : date);
}

/** "Trước n ngày" before an event: the last day to act, moved back to a working day. */
export function lastDayBefore(
  calendar: WorkingCalendar,
  eventOn: LegalDate,
  limit: { readonly period: Period; readonly reading: BackwardReading },
): LegalDate {
  const { count, unit } = limit.period;
  const fullDays = limit.reading === 'conservative' ? count : count - 1;
  return unit === 'calendar-day'
    ? calendar.workingDaysBefore(addDays(eventOn, -fullDays - 1), 0)
    : calendar.workingDaysBefore(addDays(eventOn, -1), fullDays);
}

/** "Trong n ngày kể từ ngày …" as a window ("thời gian thi đua"): both ends are counted. */
export function lastDayOfWindow(
  calendar: WorkingCalendar,
  firstOn: LegalDate,
  period: Period,
): LegalDate {
  return calendar.deadline(addDays(firstOn, -1), period, []).dueOn;
}

function limitOn(calendar: WorkingCalendar, dueOn: LegalDate): FixedLimit {
  return { dueOn, safeOn: calendar.workingDaysBefore(dueOn, 0) };
}

function workingDayFrom(calendar: WorkingCalendar, date: LegalDate): LegalDate {
  return lastDayOfWindow(calendar, date, { count: 1, unit: 'working-day' });
}
