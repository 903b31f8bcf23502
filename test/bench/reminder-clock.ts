import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';

/** Monday 01/06/2026, 09:00 in Việt Nam. */
export const FILED_AT: EpochMs = Date.UTC(2026, 5, 1, 2);
/** The office's opening on the third working day: half of the five that the head of the unit has. */
const FIRST_REMINDER_AT: EpochMs = Date.UTC(2026, 5, 4, 1);
/** Reminders of one instant are spread over five minutes by case; this makes them one second. */
const SCALE = 300;

/** A clock by which the first reminders of all cases filed at `FILED_AT` are due from a real instant on. */
export function dueWithinOneSecond(dueFrom: number): LegalClock {
  return { legalAt: FIRST_REMINDER_AT, realAt: dueFrom, scale: SCALE };
}
