import type { LegalDate, SkipReason } from '../legal/working-calendar.js';
import type { LedgerAnswer } from './answer.js';

/** One day on the way to the last one. */
export interface DayStep {
  readonly on: LegalDate;
  /** Which day of the limit it is; `null` when it does not count. */
  readonly ordinal: number | null;
  /** Why it does not count. */
  readonly reason: SkipReason | null;
  readonly isMakeUp: boolean;
}

/** The days of a limit in order, counted and passed over, as a clerk would tick them off. */
export function dayByDay({ counted, skipped, countedMakeUp }: LedgerAnswer): readonly DayStep[] {
  const steps = counted.map((on, at) => ({
    on,
    ordinal: at + 1,
    reason: null,
    isMakeUp: countedMakeUp.includes(on),
  }));
  const passed = Object.entries(skipped).flatMap(([reason, days]) =>
    days.map((on) => ({ on, ordinal: null, reason: reason as SkipReason, isMakeUp: false })),
  );
  return [...steps, ...passed].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
