import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { officialCalendar } from '#testing/official-calendar.js';
import { addDays, dayNumber } from './civil-date.js';

const calendar = officialCalendar();

const dates = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2017-03-01', days));
const counts = fc.integer({ min: 1, max: 120 });
const units = fc.constantFrom('working-day' as const, 'calendar-day' as const);
/** Up to five suspensions near enough to a start on 01/03/2024 to matter. */
const suspensions = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 60 }))
    .map(([start, days]) => ({
      fromOn: addDays('2024-02-01', start),
      toOn: addDays('2024-02-01', start + days),
    })),
  { maxLength: 5 },
);

function workingDays(startOn: LegalDate, count: number): LegalDate {
  return calendar.deadline(startOn, { count, unit: 'working-day' }, []).dueOn;
}

describe('For every start, period and suspension', () => {
  test('n working days on and counted back are n', () => {
    fc.assert(
      fc.property(dates, counts, (startOn, count) => {
        const dueOn = workingDays(startOn, count);
        expect(calendar.workingDaysLeft(startOn, dueOn)).toBe(count);
        expect(calendar.workingDaysLeft(dueOn, startOn)).toBe(-count);
        expect(calendar.workingDaysBefore(dueOn, count)).toBe(
          calendar.workingDaysBefore(startOn, 0),
        );
      }),
    );
  });

  test('going back n working days leaves n', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 30 }), (date, count) => {
        const earlier = calendar.workingDaysBefore(date, count);
        expect(calendar.isWorkingDay(earlier)).toBe(true);
        expect(calendar.workingDaysLeft(earlier, date)).toBe(count);
      }),
    );
  });

  test('a deadline ends on a working day and expires at its midnight', () => {
    fc.assert(
      fc.property(dates, counts, units, (startOn, count, unit) => {
        const { dueOn, expiresAt } = calendar.deadline(startOn, { count, unit }, []);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(calendar.dateOf(expiresAt - 1)).toBe(dueOn);
        expect(calendar.dateOf(expiresAt)).toBe(addDays(dueOn, 1));
      }),
    );
  });

  test('one working day more, or a later start, never ends earlier', () => {
    fc.assert(
      fc.property(dates, counts, units, (startOn, count, unit) => {
        const due = (from: LegalDate, days: number) =>
          dayNumber(calendar.deadline(from, { count: days, unit }, []).dueOn);
        expect(due(startOn, count + 1)).toBeGreaterThanOrEqual(due(startOn, count));
        expect(due(addDays(startOn, 1), count)).toBeGreaterThanOrEqual(due(startOn, count));
      }),
    );
  });

  test('every day between start and end is either counted or listed, once and in order', () => {
    fc.assert(
      fc.property(counts, suspensions, (count, stopped) => {
        const period = { count, unit: 'working-day' } as const;
        const { dueOn, skipped } = calendar.deadline('2024-03-01', period, stopped);
        const listed = skipped.map(({ on }) => on);
        expect(listed).toEqual([...new Set(listed)].sort());
        expect(listed.length + count).toBe(dayNumber(dueOn) - dayNumber('2024-03-01'));
      }),
    );
  });

  test('suspensions are a union: repeated, reordered or cut in two they count the same', () => {
    fc.assert(
      fc.property(counts, units, suspensions, (count, unit, stopped) => {
        const whole = calendar.deadline('2024-03-01', { count, unit }, stopped);
        const pieces = stopped.flatMap(({ fromOn, toOn }) => [
          { fromOn: toOn, toOn },
          { fromOn, toOn: fromOn },
          { fromOn, toOn },
        ]);
        expect(calendar.deadline('2024-03-01', { count, unit }, pieces.reverse())).toEqual(whole);
      }),
    );
  });

  test('a suspended working day costs exactly one working day', () => {
    fc.assert(
      fc.property(counts, suspensions, (count, stopped) => {
        const period = { count, unit: 'working-day' } as const;
        const { dueOn, skipped } = calendar.deadline('2024-03-01', period, stopped);
        const lost = skipped.filter(
          ({ on, reason }) => reason === 'suspended' && calendar.isWorkingDay(on),
        );
        expect(dueOn).toBe(workingDays('2024-03-01', count + lost.length));
      }),
    );
  });
});
