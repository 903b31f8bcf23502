import type { EpochMs } from '../legal/legal-clock.js';
import type { LegalDate, WorkingCalendar } from '../legal/working-calendar.js';
import type { TaskClock } from './nomination-facts.js';
import type { ReminderRule, StepRule } from './nomination-route.js';
import type { PlannedTimeMove } from './nomination-state.js';

const OFFICE_OPENS_MS = 8 * 3_600_000;
const SPREAD_MS = 5 * 60_000;

/** Same for the same case in every repetition; spreads cases that are due at one instant over minutes. */
export function spreadOf(nominationId: string): EpochMs {
  let hash = 2_166_136_261;
  for (let index = 0; index < nominationId.length; index += 1)
    hash = Math.imul(hash ^ nominationId.charCodeAt(index), 16_777_619) >>> 0;
  return hash % SPREAD_MS;
}

function reminderDay(rule: ReminderRule, clock: TaskClock, calendar: WorkingCalendar): LegalDate {
  switch (rule.kind) {
    case 'half-time': {
      const period = { ...clock.period, count: Math.ceil(clock.period.count / 2) };
      return calendar.deadline(clock.startOn, period, clock.suspensions).dueOn;
    }
    case 'working-days-before':
      return calendar.workingDaysBefore(clock.dueOn, rule.days);
    case 'last-day':
      return calendar.workingDaysBefore(clock.dueOn, 0);
  }
}

function occasionOf(rule: ReminderRule): string {
  return rule.kind === 'working-days-before' ? `${rule.days}-working-days-before` : rule.kind;
}

/**
 * The ladder of one task: reminders at the office's opening on their days (one a day, the later rung
 * wins; none in the past), then what the limit itself does. Ascending; empty where the limit had
 * passed before the task was opened again, for then it has done its work.
 */
export function planLadder(
  task: { readonly rule: StepRule; readonly clock: TaskClock; readonly openedAt: EpochMs },
  nominationId: string,
  calendar: WorkingCalendar,
): PlannedTimeMove[] {
  const { rule, clock, openedAt } = task;
  if (clock.expiresAt <= openedAt) return [];
  const byInstant = new Map<EpochMs, PlannedTimeMove>();
  for (const reminder of rule.reminders) {
    const day = reminderDay(reminder, clock, calendar);
    const at = calendar.startOf(day) + OFFICE_OPENS_MS + spreadOf(nominationId);
    if (at > openedAt) byInstant.set(at, { at, move: 'remind', occasion: occasionOf(reminder) });
  }
  const atLimit = rule.onExpiry === 'return' ? 'expire' : 'escalate';
  byInstant.set(clock.expiresAt, { at: clock.expiresAt, move: atLimit, occasion: 'deadline' });
  return [...byInstant.values()].sort((a, b) => a.at - b.at);
}
