import { describe, expect, test } from '@jest/globals';
import { readCalendarBook } from '#persistence/packs/calendar-book-reader.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { calendarBook } from './calendar-book.js';

const book = readCalendarBook(POLICY_PACKS);

describe('The calendar day by day', () => {
  test.each([
    ['2026-01-10', { isWorkingDay: true, reason: 'make-up-day', holiday: null }],
    ['2026-01-02', { isWorkingDay: false, reason: 'working-day-swap', holiday: null }],
    ['2026-04-26', { isWorkingDay: false, reason: 'weekend', holiday: 'hung-kings' }],
    ['2026-04-27', { isWorkingDay: false, reason: 'compensatory-day-off', holiday: 'hung-kings' }],
    ['2026-09-01', { isWorkingDay: false, reason: 'public-holiday', holiday: 'national-day' }],
    ['2026-09-03', { isWorkingDay: true, reason: 'weekday', holiday: null }],
  ])('%s is %o', (date, answer) => {
    expect(book.dayOf(date)).toEqual({ ...answer, status: 'published' });
  });

  test('a year is provisional until the day on which its days off are announced', () => {
    const statusOn = (knownOn: string) =>
      readCalendarBook(POLICY_PACKS, knownOn).dayOf('2026-08-31');
    expect(statusOn('2025-10-12')).toMatchObject({ isWorkingDay: true, status: 'provisional' });
    expect(statusOn('2025-10-13')).toMatchObject({ isWorkingDay: false, status: 'published' });
  });

  test('a year without data is reckoned from the law, and provisional', () => {
    expect(book.dayOf('2041-09-02')).toEqual({
      isWorkingDay: false,
      reason: 'public-holiday',
      holiday: 'national-day',
      status: 'provisional',
    });
  });

  test('a year is asked for once', () => {
    const asked: number[] = [];
    const empty = calendarBook('test', (year) => {
      asked.push(year);
      return { status: 'provisional', daysOff: [], makeUpDays: ['2026-01-10'] };
    });
    expect(empty.isMakeUp(empty.numberOf('2026-01-10'))).toBe(true);
    expect(empty.whyOff(empty.numberOf('2026-01-11'))).toBe('weekend');
    expect(asked).toEqual([2026]);
  });
});
