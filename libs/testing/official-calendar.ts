import { fileURLToPath } from 'node:url';
import { workingCalendar } from '#calendar/working-calendar.js';
import type { LegalDate, WorkingCalendar } from '#domain/legal/working-calendar.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';

export const POLICY_PACKS = fileURLToPath(new URL('../policy-packs', import.meta.url));

/** The days off of 2017 to 2030 as the policy packs hold them, on request as known on a day. */
export function officialCalendar(knownOn?: LegalDate): WorkingCalendar {
  return workingCalendar(
    readCalendarSlice(POLICY_PACKS, { fromYear: 2017, toYear: 2030, knownOn }),
  );
}
