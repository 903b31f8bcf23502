import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { statutoryDays } from './statutory-holidays.js';

const holidaysOf = (year: number) =>
  statutoryDays(year).filter(({ reason }) => reason === 'public-holiday');
const daysOf = (year: number, holiday: string) =>
  holidaysOf(year)
    .filter((day) => day.holiday === holiday)
    .map(({ on }) => on);
const compensatoryDaysOf = (year: number) =>
  statutoryDays(year)
    .filter(({ reason }) => reason === 'compensatory-day-off')
    .map(({ on, holiday }) => [on, holiday]);

describe('Public holidays by the Labour Code', () => {
  test.each([
    [2017, 10],
    [2020, 10],
    [2021, 11],
    [2025, 11],
    [2026, 12],
    [2030, 12],
  ])('are in %i %i days', (year, count) => {
    expect(holidaysOf(year)).toHaveLength(count);
  });

  test('give 02/09 one day before 2021 and two from then on', () => {
    expect(daysOf(2020, 'national-day')).toEqual(['2020-09-02']);
    expect(daysOf(2021, 'national-day')).toEqual(['2021-09-02', '2021-09-03']);
  });

  test.each([
    ['Monday', 2024, '2024-09-02', '2024-09-03'],
    ['Tuesday', 2025, '2025-09-01', '2025-09-02'],
    ['Wednesday', 2026, '2026-09-01', '2026-09-02'],
    ['Thursday', 2021, '2021-09-02', '2021-09-03'],
    ['Friday', 2022, '2022-09-01', '2022-09-02'],
    ['Saturday', 2023, '2023-09-01', '2023-09-02'],
    ['Sunday', 2029, '2029-09-01', '2029-09-02'],
  ])('join to a 02/09 on a %s its neighbour as in %i', (_, year, first, second) => {
    expect(daysOf(year, 'national-day')).toEqual([first, second]);
  });

  test('have 24/11 from 2026 and not a year earlier', () => {
    expect(daysOf(2026, 'culture-day')).toEqual(['2026-11-24']);
    expect(daysOf(2025, 'culture-day')).toEqual([]);
  });

  test('begin the five days of Tết one day early when New Year is a Tuesday, else two', () => {
    const tet2026 = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
    const tet2025 = ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'];
    expect(daysOf(2026, 'tet')).toEqual(tet2026);
    expect(daysOf(2025, 'tet')).toEqual(tet2025);
  });

  test.each(Array.from({ length: 11 }, (_, index) => 2017 + index))(
    'cover in %i all that another calendar of Việt Nam knows',
    (year) => {
      const others = new Holidays('VN').getHolidays(year).filter(({ type }) => type === 'public');
      const missing = others
        .map(({ date }) => date.slice(0, 10))
        .filter((on) => !statutoryDays(year).some((day) => day.on === on));
      expect(missing).toEqual([]);
    },
  );

  test.each(Array.from({ length: 34 }, (_, index) => 2017 + index))(
    'and the days that make up for them are in %i different days in order',
    (year) => {
      const days = statutoryDays(year).map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].sort());
    },
  );
});

describe('A holiday on a weekend', () => {
  test.each([
    [
      2017,
      [
        ['2017-01-02', 'new-year'],
        ['2017-01-31', 'tet'],
        ['2017-02-01', 'tet'],
        ['2017-05-02', 'reunification-day'],
        ['2017-09-04', 'national-day'],
      ],
    ],
    [2019, [['2019-04-15', 'hung-kings']]],
    [
      2021,
      [
        ['2021-02-15', 'tet'],
        ['2021-02-16', 'tet'],
        ['2021-05-03', 'labour-day'],
      ],
    ],
    [
      2022,
      [
        ['2022-01-03', 'new-year'],
        ['2022-04-11', 'hung-kings'],
        ['2022-05-02', 'reunification-day'],
        ['2022-05-03', 'labour-day'],
      ],
    ],
    [2025, []],
    [2026, [['2026-04-27', 'hung-kings']]],
    [
      2029,
      [
        ['2029-09-03', 'national-day'],
        ['2029-09-04', 'national-day'],
        ['2029-11-26', 'culture-day'],
      ],
    ],
  ])('moves in %i to the next working days, the earlier first', (year, expected) => {
    expect(compensatoryDaysOf(year)).toEqual(expected);
  });

  test('beside another holiday moves past it: 29/04, 30/04 and 01/05 of 2023', () => {
    expect(compensatoryDaysOf(2023)).toEqual([
      ['2023-01-02', 'new-year'],
      ['2023-01-25', 'tet'],
      ['2023-01-26', 'tet'],
      ['2023-05-02', 'hung-kings'],
      ['2023-05-03', 'reunification-day'],
      ['2023-09-04', 'national-day'],
    ]);
  });
});
