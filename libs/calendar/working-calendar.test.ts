import { describe, expect, test } from '@jest/globals';
import { officialCalendar } from '#testing/official-calendar.js';
import { workingCalendar } from './working-calendar.js';

const calendar = officialCalendar();
const march2026 = workingCalendar({
  version: 'march',
  fromOn: '2026-03-02',
  toOn: '2026-03-31',
  daysOff: [],
  makeUpDays: [],
});

describe('A working day', () => {
  test.each([
    ['2026-02-13', true, 'the Friday before Tết'],
    ['2026-02-16', false, 'the first day of Tết'],
    ['2026-02-20', false, 'the last day of Tết'],
    ['2026-02-23', true, 'the Monday after Tết'],
    ['2026-01-02', false, 'a Friday that was swapped'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-01-17', false, 'the next Saturday'],
    ['2026-04-26', false, 'Giỗ Tổ, a Sunday'],
    ['2026-04-27', false, 'the Monday that makes up for it'],
    ['2026-04-28', true, 'the Tuesday after'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2025-11-24', true, 'the same day a year before'],
    ['2026-11-25', true, 'the day after it'],
  ])('%s is one: %s (%s)', (date, expected) => {
    expect(calendar.isWorkingDay(date)).toBe(expected);
  });
});

describe('Going back in working days', () => {
  test.each([
    ['2026-03-19', 0, '2026-03-19', 'a working day is its own'],
    ['2026-03-22', 0, '2026-03-20', 'a Sunday gives the Friday before'],
    ['2026-03-19', 2, '2026-03-17', 'two days inside a week'],
    ['2026-03-16', 1, '2026-03-13', 'over a weekend'],
    ['2026-03-22', 1, '2026-03-19', 'from a Sunday one day is left, the Friday'],
    ['2026-02-23', 1, '2026-02-13', 'over Tết'],
    ['2026-05-04', 1, '2026-04-29', 'over 30/4 and 1/5'],
    ['2026-01-12', 1, '2026-01-10', 'to a make-up Saturday'],
    ['2026-01-05', 1, '2025-12-31', 'over a swapped Friday and a new year'],
  ])('%s less %i is %s: %s', (date, count, expected) => {
    expect(calendar.workingDaysBefore(date, count)).toBe(expected);
  });

  test.each([-1, 0.5, Number.NaN])('cannot go back %d days', (count) => {
    expect(() => calendar.workingDaysBefore('2026-03-19', count)).toThrow(
      new RangeError(`cannot go back ${count} days`),
    );
  });
});

describe('The working days left', () => {
  test.each([
    ['2026-03-16', '2026-03-19', 3],
    ['2026-03-19', '2026-03-19', 0],
    ['2026-03-20', '2026-03-22', 0],
    ['2026-03-20', '2026-03-23', 1],
    ['2026-03-20', '2026-03-19', -1],
    ['2026-03-23', '2026-03-19', -2],
    ['2026-03-22', '2026-03-20', 0],
    ['2026-02-13', '2026-02-23', 1],
    ['2026-01-09', '2026-01-12', 2],
    ['2026-12-04', '2026-12-09', 3],
  ])('after %s up to %s are %i', (from, to, expected) => {
    expect(calendar.workingDaysLeft(from, to)).toBe(expected);
  });
});

describe('Instants', () => {
  test('belong to days of Asia/Ho_Chi_Minh', () => {
    const midnight = calendar.startOf('2026-03-20');
    expect(midnight).toBe(Date.parse('2026-03-20T00:00:00+07:00'));
    expect(calendar.dateOf(midnight)).toBe('2026-03-20');
    expect(calendar.dateOf(midnight - 1)).toBe('2026-03-19');
  });
});

describe('A calendar answers to the ends of its data', () => {
  const beyond = (day: string) =>
    new RangeError(`calendar march knows 2026-03-02 to 2026-03-31, but ${day} was asked`);

  test('about its first and last day, and not about the ones outside', () => {
    expect(march2026.version).toBe('march');
    expect(march2026.isWorkingDay('2026-03-02')).toBe(true);
    expect(march2026.isWorkingDay('2026-03-31')).toBe(true);
    expect(() => march2026.isWorkingDay('2026-03-01')).toThrow(beyond('2026-03-01'));
    expect(() => march2026.isWorkingDay('2026-04-01')).toThrow(beyond('2026-04-01'));
  });

  test('by a deadline on its last day, and not by one a day later', () => {
    const lastDay = { count: 21, unit: 'working-day' } as const;
    expect(march2026.deadline('2026-03-02', lastDay, []).dueOn).toBe('2026-03-31');
    expect(() => march2026.deadline('2026-03-02', { ...lastDay, count: 22 }, [])).toThrow(
      beyond('2026-04-01'),
    );
  });

  test('in calendar days too, however many are asked', () => {
    const days = (count: number) =>
      march2026.deadline('2026-03-02', { count, unit: 'calendar-day' }, []).dueOn;
    expect(days(29)).toBe('2026-03-31');
    expect(() => days(30)).toThrow(beyond('2026-04-01'));
    expect(() => days(1_000_000_000)).toThrow(beyond('2026-04-01'));
  });

  test('backwards', () => {
    expect(march2026.workingDaysBefore('2026-03-31', 21)).toBe('2026-03-02');
    expect(() => march2026.workingDaysBefore('2026-03-31', 22)).toThrow(beyond('2026-03-01'));
    expect(march2026.workingDaysLeft('2026-03-02', '2026-03-31')).toBe(21);
    expect(() => march2026.workingDaysLeft('2026-03-02', '2026-04-01')).toThrow(
      beyond('2026-04-01'),
    );
  });

  test('and refuses a day that does not exist', () => {
    expect(() => march2026.isWorkingDay('2026-03-32')).toThrow(
      new RangeError('not a day of the calendar: 2026-03-32'),
    );
  });
});
