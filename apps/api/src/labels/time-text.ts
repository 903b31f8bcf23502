import type { EpochMs } from '#domain/legal/legal-clock.js';

const OFFSET_MS = 7 * 3_600_000;

/** ISO 8601 in Asia/Ho_Chi_Minh, which is UTC+7 all year: `2026-04-17T09:42:00.000+07:00`. */
export function officeTime(instant: EpochMs): string {
  return new Date(instant + OFFSET_MS).toISOString().replace('Z', '+07:00');
}
