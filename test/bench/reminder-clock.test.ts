import { expect, test } from '@jest/globals';
import { workingCalendar } from '#calendar/working-calendar.js';
import { realTime } from '#domain/legal/legal-clock.js';
import { fileNomination } from '#domain/nomination/nomination-filing.js';
import { nextInstant } from '#domain/nomination/nomination-time.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';
import { readRoutes } from '#persistence/packs/route-reader.js';
import { aFiling } from '../../libs/testing/nomination-builders.js';
import { POLICY_PACKS } from '../../libs/testing/official-calendar.js';
import { dueWithinOneSecond, FILED_AT } from './reminder-clock.js';

test('The first reminders of a thousand cases are due within one second, and use most of it', () => {
  const route = readRoutes(POLICY_PACKS).get('province-title-simple');
  const slice = readCalendarSlice(POLICY_PACKS, { fromYear: 2025, toYear: 2028 });
  const moment = { at: FILED_AT, calendar: workingCalendar(slice) };
  const clock = dueWithinOneSecond(50_000);
  const due = Array.from({ length: 1_000 }, (_, index) => {
    const filing = aFiling({ nominationId: `case-${index}`, ...(route && { route }) });
    const { state } = fileNomination(filing, moment);
    return realTime(clock, nextInstant(state) ?? 0);
  });
  expect(Math.min(...due)).toBeGreaterThanOrEqual(50_000);
  expect(Math.max(...due)).toBeLessThanOrEqual(51_000);
  expect(Math.max(...due) - Math.min(...due)).toBeGreaterThan(900);
});
