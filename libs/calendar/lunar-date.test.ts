import * as vnLunar from '@dqcai/vn-lunar';
import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { addDays } from './civil-date.js';
import { solarDateOf } from './lunar-date.js';

interface VnLunar {
  readonly LunarCalendar: {
    fromLunar(
      day: number,
      month: number,
      year: number,
    ): {
      readonly solarDate: { readonly day: number; readonly month: number; readonly year: number };
    };
  };
}

// The package's own declarations import without file endings and do not resolve here.
const { LunarCalendar } = vnLunar as unknown as VnLunar;

const YEARS = Array.from({ length: 14 }, (_, index) => 2017 + index);

const tetOf = (year: number) => solarDateOf({ year, month: 1, day: 1 });
const hungKingsOf = (year: number) => solarDateOf({ year, month: 3, day: 10 });

function byVnLunar(day: number, month: number, year: number): string {
  const solar = LunarCalendar.fromLunar(day, month, year).solarDate;
  return [solar.year, solar.month, solar.day].map((n) => String(n).padStart(2, '0')).join('-');
}

function byDateHolidays(year: number, name: string): string[] {
  return new Holidays('VN')
    .getHolidays(year)
    .filter((holiday) => holiday.name === name)
    .map((holiday) => holiday.date.slice(0, 10));
}

describe('The lunar calendar at UTC+7', () => {
  test.each([
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('has Tết and Giỗ Tổ of %i on %s and %s', (year, tet, hungKings) => {
    expect([tetOf(year), hungKingsOf(year)]).toEqual([tet, hungKings]);
  });

  test('has Tết a day before the calendar at UTC+8 in 2007 and 2030, and a month in 1985', () => {
    expect(tetOf(2007)).toBe('2007-02-17');
    expect(tetOf(2030)).toBe('2030-02-02');
    expect(tetOf(1985)).toBe('1985-01-21');
  });

  test('agrees with two other calendars on Tết of 2017 to 2030', () => {
    const ours = YEARS.map(tetOf);
    expect(YEARS.map((year) => byVnLunar(1, 1, year))).toEqual(ours);
    expect(YEARS.flatMap((year) => byDateHolidays(year, 'Tết Nguyên Đán'))).toEqual(ours);
  });

  test('agrees with two other calendars on Giỗ Tổ, as far as they are right', () => {
    expect(YEARS.map((year) => byVnLunar(10, 3, year))).toEqual(YEARS.map(hungKingsOf));
    const before2028 = YEARS.filter((year) => year >= 2019 && year <= 2027);
    expect(before2028.flatMap((year) => byDateHolidays(year, 'Giỗ tổ Hùng Vương'))).toEqual(
      before2028.map(hungKingsOf),
    );
  });

  test('agrees with a table of months on the first day of each from 1968 to 2053', () => {
    const months = Array.from({ length: 86 * 12 }, (_, index) => ({
      year: 1968 + Math.floor(index / 12),
      month: (index % 12) + 1,
      day: 1,
    }));
    expect(months.map(solarDateOf)).toEqual(
      months.map(({ year, month }) => byVnLunar(1, month, year)),
    );
  });

  test('shifts the months after a leap month: 2023 has a second month twice, 2033 an eleventh', () => {
    expect(solarDateOf({ year: 2023, month: 2, day: 1 })).toBe('2023-02-20');
    expect(solarDateOf({ year: 2023, month: 3, day: 1 })).toBe('2023-04-20');
    expect(solarDateOf({ year: 2033, month: 11, day: 1 })).toBe('2033-11-22');
    expect(solarDateOf({ year: 2033, month: 12, day: 1 })).toBe('2034-01-20');
  });

  test('has a thirtieth day only in a long month', () => {
    const lastOf2025 = solarDateOf({ year: 2025, month: 12, day: 29 });
    expect(addDays(lastOf2025, 1)).toBe(tetOf(2026));
    expect(() => solarDateOf({ year: 2025, month: 12, day: 30 })).toThrow(
      new RangeError('no day 30/12 of the lunar year 2025'),
    );
    expect(solarDateOf({ year: 2023, month: 12, day: 30 })).toBe(addDays(tetOf(2024), -1));
  });

  test.each([
    { year: 2026, month: 0, day: 1 },
    { year: 2026, month: 13, day: 1 },
    { year: 2026, month: 1, day: 0 },
    { year: 2026, month: 1, day: 1.5 },
    { year: 1967, month: 12, day: 1 },
    { year: 2054, month: 1, day: 1 },
  ])('refuses $day/$month of $year', (date) => {
    expect(() => solarDateOf(date)).toThrow(RangeError);
  });
});
