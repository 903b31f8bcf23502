import { describe, expect, test } from '@jest/globals';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { officialCalendar } from '#testing/official-calendar.js';
import { beforeDate, byDate, lastDayBefore, lastDayOfWindow } from './fixed-date.js';

const calendar = officialCalendar();

describe('"Trước ngày X" is exclusive', () => {
  test.each([
    ['2026-12-10', '2026-12-09', '2026-12-09', 'annual dossiers, a Thursday'],
    ['2026-12-05', '2026-12-04', '2026-12-04', 'rating of persons, a Saturday'],
    ['2026-12-15', '2026-12-14', '2026-12-14', 'rating of units'],
    ['2028-07-10', '2028-07-09', '2028-07-07', 'the last lawful day is a Sunday'],
    ['2028-07-11', '2028-07-10', '2028-07-10', 'a day later it is a Monday'],
    ['2026-03-31', '2026-03-30', '2026-03-30', 'the election movement'],
  ])('before %s: by %s, safely by %s (%s)', (date, dueOn, safeOn) => {
    expect(beforeDate(calendar, date)).toEqual({ dueOn, safeOn });
  });
});

describe('"Chậm nhất vào ngày X" is inclusive', () => {
  test('and does not roll forward from a Sunday: the safe day is the Friday before', () => {
    expect(byDate(calendar, '2024-06-30')).toEqual({ dueOn: '2024-06-30', safeOn: '2024-06-28' });
  });

  test('and rolls to Monday where the pack says so', () => {
    const rolled = { dueOn: '2024-07-01', safeOn: '2024-07-01' };
    expect(byDate(calendar, '2024-06-30', true)).toEqual(rolled);
  });

  test('and is that very day when it is worked, rolled or not', () => {
    const lastOfYear = { dueOn: '2026-12-31', safeOn: '2026-12-31' };
    expect(byDate(calendar, '2026-12-31')).toEqual(lastOfYear);
    expect(byDate(calendar, '2026-12-31', true)).toEqual(lastOfYear);
  });
});

describe('"Trước n ngày" before an event', () => {
  const before = (eventOn: LegalDate, count: number, unit: 'calendar-day' | 'working-day') =>
    (['lenient', 'conservative'] as const).map((reading) =>
      lastDayBefore(calendar, eventOn, { period: { count, unit }, reading }),
    );

  test.each([
    ['2026-05-07', '2026-04-24', '2026-04-24', 'both on or after the moved Giỗ Tổ'],
    ['2026-05-15', '2026-05-05', '2026-05-04', 'a plain week'],
    ['2026-03-12', '2026-03-02', '2026-02-27', 'the conservative day is a Sunday'],
  ])('on %s, ten days: %s leniently, %s conservatively (%s)', (eventOn, lenient, conservative) => {
    expect(before(eventOn, 10, 'calendar-day')).toEqual([lenient, conservative]);
  });

  test('ten working days before a council on Tue 08/09/2026 count the make-up Saturday', () => {
    expect(before('2026-09-08', 10, 'working-day')).toEqual(['2026-08-21', '2026-08-20']);
  });

  test('one working day before a Monday is the Friday, or the Thursday conservatively', () => {
    expect(before('2026-03-16', 1, 'working-day')).toEqual(['2026-03-13', '2026-03-12']);
    expect(before('2026-03-15', 1, 'working-day')).toEqual(['2026-03-13', '2026-03-12']);
  });
});

describe('A window counts both its ends', () => {
  test.each([
    ['2025-11-20', 10, '2025-12-03', 'a peak of ten working days'],
    ['2025-12-08', 3, '2025-12-10', 'its second wave'],
    ['2025-08-20', 10, '2025-09-04', 'a notice across Quốc khánh'],
    ['2026-08-24', 7, '2026-09-04', 'a consultation across the swap of 31/8'],
  ])('from %s with %i working days: to %s (%s)', (firstOn, count, expected) => {
    expect(lastDayOfWindow(calendar, firstOn, { count, unit: 'working-day' })).toBe(expected);
  });

  test('and a limit of as many days ends a working day later', () => {
    const limit = (startOn: LegalDate, count: number) =>
      calendar.deadline(startOn, { count, unit: 'working-day' }, []).dueOn;
    expect(limit('2025-11-20', 10)).toBe('2025-12-04');
    expect(limit('2025-08-20', 10)).toBe('2025-09-05');
    expect(limit('2026-08-24', 7)).toBe('2026-09-07');
  });

  test('in calendar days too', () => {
    const days = { count: 5, unit: 'calendar-day' } as const;
    expect(lastDayOfWindow(calendar, '2026-03-02', days)).toBe('2026-03-06');
    expect(lastDayOfWindow(calendar, '2026-03-03', days)).toBe('2026-03-09');
  });
});
