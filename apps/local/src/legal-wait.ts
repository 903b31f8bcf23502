import { type EpochMs, type LegalClock, legalTime, realTime } from '#domain/legal/legal-clock.js';
import { sleep } from './wait.js';

const LONGEST_SLEEP_MS = 60_000;

/** Legal instant now. */
export function legalNow(clock: LegalClock): EpochMs {
  return legalTime(clock, Date.now());
}

/** Waits until the legal instant has come; one that has passed is not waited for. */
export async function untilLegal(clock: LegalClock, instant: EpochMs): Promise<void> {
  const comesAt = realTime(clock, instant);
  for (let left = comesAt - Date.now(); left > 0; left = comesAt - Date.now()) {
    await sleep(Math.min(left, LONGEST_SLEEP_MS));
  }
}
