import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { SampleAct } from './course.js';

const MINUTE_MS = 60_000;
const MORNING_MS = 9 * 60 * MINUTE_MS;

export interface TimedAct {
  readonly act: SampleAct;
  /** Legal instant. */
  readonly at: EpochMs;
}

/** A submission is filed at nine in the morning. */
export function filedAt(filedOn: LegalDate, calendar: WorkingCalendar): EpochMs {
  return calendar.startOf(filedOn) + MORNING_MS;
}

/** Acts follow on their days, a minute after each other. */
export function momentsOf(
  filedOn: LegalDate,
  acts: readonly SampleAct[],
  calendar: WorkingCalendar,
): TimedAct[] {
  let day = filedOn;
  return acts.map((act, index) => {
    day = dayOf(act, day, calendar);
    return { act, at: filedAt(day, calendar) + (index + 1) * MINUTE_MS };
  });
}

function dayOf(act: SampleAct, before: LegalDate, calendar: WorkingCalendar): LegalDate {
  if ('on' in act) return act.on;
  if (act.afterWorkingDays === undefined) return before;
  return calendar.deadline(before, { count: act.afterWorkingDays, unit: 'working-day' }, []).dueOn;
}
