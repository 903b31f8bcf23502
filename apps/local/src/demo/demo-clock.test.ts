import { describe, expect, test } from '@jest/globals';
import { legalTime, realTime } from '#domain/legal/legal-clock.js';
import { at, CALENDAR_2026 } from '#testing/calendar-2026.js';
import { demoClock, inOfficeHours } from './demo-clock.js';

const NOW = Date.UTC(2026, 10, 25, 3);
const seconds = (real: number) => (real - NOW) / 1_000;

describe('The clock of the demonstration', () => {
  const clock = demoClock('2026-04-17', NOW);

  test('gives the programs time to start before the office opens', () => {
    expect(seconds(realTime(clock, at('2026-04-17', '08:00')))).toBe(8);
    expect(CALENDAR_2026.dateOf(legalTime(clock, NOW))).toBe('2026-04-17');
  });

  test('gives the first day in office twenty seconds, each later day eight tenths of one', () => {
    const evening = realTime(clock, at('2026-04-17', '17:00'));
    expect(seconds(evening)).toBe(28);
    expect(realTime(clock, at('2026-04-18', '17:00')) - evening).toBe(800);
  });
});

describe('People act in the hours of an office', () => {
  test.each([
    ['at once while it is open', '2026-04-17', '08:00', '2026-04-17', '08:00'],
    ['at once until it closes', '2026-04-17', '16:59', '2026-04-17', '16:59'],
    ['when it opens, on the same day', '2026-04-17', '07:59', '2026-04-17', '08:00'],
    ['on Monday when it has closed on Friday', '2026-04-17', '17:00', '2026-04-20', '08:00'],
    ['on Monday when it is Saturday', '2026-04-18', '10:00', '2026-04-20', '08:00'],
    ['after a holiday', '2026-04-30', '10:00', '2026-05-04', '08:00'],
    ['on a Saturday that is worked', '2026-08-22', '10:00', '2026-08-22', '10:00'],
  ])('%s', (_title, day, hour, actDay, actHour) => {
    expect(inOfficeHours(at(day, hour), CALENDAR_2026)).toBe(at(actDay, actHour));
  });
});
