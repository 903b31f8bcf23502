import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { compareDates, dayNumber } from '#calendar/civil-date.js';
import { workingCalendar } from '#calendar/working-calendar.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { TaskClock } from '#domain/nomination/nomination-facts.js';
import { SKIP_LABELS } from '../labels/calendar-labels.js';
import { citationText } from '../labels/citation-text.js';
import { officeTime } from '../labels/time-text.js';
import type { DeadlineView } from './deadline.response.js';
import { deadlineText, leftText } from './deadline-text.js';

export interface DeadlineQuestion {
  readonly clock: TaskClock;
  readonly calendar: CalendarSlice;
  /** Legal today while the task is open; `null` once nothing is left to wait for. */
  readonly today: LegalDate | null;
}

/** `null` where nothing is left to wait for, or the pinned calendar does not reach today. */
function unitsLeft({ clock, calendar, today }: DeadlineQuestion): number | null {
  if (today === null || compareDates(today, calendar.toOn) > 0) return null;
  if (clock.period.unit === 'calendar-day') return dayNumber(clock.dueOn) - dayNumber(today);
  const left = workingCalendar(calendar).workingDaysLeft(today, clock.dueOn);
  // On the days off that follow the last day no working day has passed, but the limit has.
  return left === 0 && compareDates(today, clock.dueOn) > 0 ? -1 : left;
}

/** Reckons the limit again from its basis, on the calendar pinned to the case, and explains it. */
export function deadlineView(question: DeadlineQuestion): DeadlineView {
  const { clock, calendar, today } = question;
  const { startOn, period, suspensions, citation } = clock;
  const deadline = workingCalendar(calendar).deadline(startOn, period, suspensions);
  const left = unitsLeft(question);
  return {
    startOn,
    period,
    dueOn: deadline.dueOn,
    expiresAt: officeTime(deadline.expiresAt),
    isOverdue: today !== null && compareDates(today, deadline.dueOn) > 0,
    unitsLeft: left,
    skipped: deadline.skipped.map((day) => ({ ...day, label: SKIP_LABELS[day.reason] })),
    makeUpDays: [...deadline.makeUpDays],
    suspensions: [...suspensions],
    article: citation && citationText(citation),
    confidence: citation?.confidence ?? null,
    calendarVersion: deadline.calendarVersion,
    text: deadlineText(deadline, suspensions),
    leftText: left === null ? null : leftText(left, period.unit),
  };
}
