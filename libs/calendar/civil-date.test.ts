import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  compareDates,
  dateAt,
  dayNumber,
  isLegalDate,
  isWeekend,
  startOfDay,
  weekdayOf,
  yearOf,
} from './civil-date.js';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2200-12-31');
const days = fc.integer({ min: FIRST, max: LAST });

describe('A civil date', () => {
  test('is counted in days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-11-25')).toBe(20_782);
    expect(civilDate(20_782)).toBe('2026-11-25');
  });

  test.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-04-30', '2026-05-01'],
  ])('after %s comes %s', (date, next) => {
    expect(addDays(date, 1)).toBe(next);
    expect(addDays(next, -1)).toBe(date);
  });

  test.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-04-31', false],
    ['2026-04-30', true],
    ['2026-13-01', false],
    ['2026-12-01', true],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', true],
    ['0000-00-01', false],
    ['9999-12-31', true],
    ['9999-12-32', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['01/01/2026', false],
    ['', false],
  ])('"%s" is a day: %s', (text, expected) => {
    expect(isLegalDate(text)).toBe(expected);
  });

  test('that does not exist is refused by name', () => {
    expect(() => dayNumber('2026-02-29')).toThrow(
      new RangeError('not a day of the calendar: 2026-02-29'),
    );
  });

  test('lies in the years 0000 to 9999', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(addDays('0000-01-02', -1)).toBe('0000-01-01');
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => civilDate(Number.NaN)).toThrow(RangeError);
  });

  test('has a weekday from 1 = Monday to 7 = Sunday', () => {
    const week = ['22', '23', '24', '25', '26', '27', '28'].map((day) =>
      dayNumber(`2026-06-${day}`),
    );
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
    expect(weekdayOf(dayNumber('1900-01-01'))).toBe(1);
  });

  test('has a year and an order', () => {
    expect(yearOf('2026-11-25')).toBe(2026);
    expect(['2026-10-02', '2025-12-31', '2026-09-30'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-09-30',
      '2026-10-02',
    ]);
  });

  test('comes back from its number for every day of 1900 to 2200', () => {
    const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
    expect(all.filter((day) => dayNumber(civilDate(day)) !== day)).toEqual([]);
    expect(all).toHaveLength(109_938);
  });

  test('agrees with the machine’s own calendar', () => {
    fc.assert(
      fc.property(days, (day) => {
        const machine = new Date(day * 86_400_000);
        expect(civilDate(day)).toBe(machine.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(machine.getUTCDay() === 0 ? 7 : machine.getUTCDay());
      }),
    );
  });

  test('moved by some days and back is the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, shift) => {
        const date = civilDate(day);
        expect(addDays(addDays(date, shift), -shift)).toBe(date);
        expect(compareDates(addDays(date, shift), date)).toBe(shift);
      }),
    );
  });
});

describe('A day in Asia/Ho_Chi_Minh', () => {
  test('begins at 17:00 UTC of the day before', () => {
    expect(startOfDay('2026-03-20')).toBe(Date.parse('2026-03-20T00:00:00+07:00'));
  });

  test('belongs to its first instant and not to the one before', () => {
    const start = startOfDay('2026-03-20');
    expect(dateAt(start)).toBe('2026-03-20');
    expect(dateAt(start - 1)).toBe('2026-03-19');
    expect(dateAt(start + 86_399_999)).toBe('2026-03-20');
    expect(dateAt(start + 86_400_000)).toBe('2026-03-21');
  });

  test('before 1970 is found too', () => {
    expect(dateAt(Date.parse('1945-09-02T14:00:00+07:00'))).toBe('1945-09-02');
  });

  test('does not exist for an instant that is no number', () => {
    expect(() => dateAt(Number.NaN)).toThrow(RangeError);
  });
});
