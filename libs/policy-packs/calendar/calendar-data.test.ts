import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { addDays } from '#calendar/civil-date.js';
import { statutoryDays } from '#calendar/statutory-holidays.js';
import { readCalendarFile } from '#persistence/packs/calendar-reader.js';
import { officialCalendar, POLICY_PACKS } from '#testing/official-calendar.js';

const PUBLISHED = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const PROVISIONAL = [2017, 2018, 2027, 2028, 2029, 2030];

const calendar = officialCalendar();

function statutoryDaysOfFile(year: number) {
  return readCalendarFile(POLICY_PACKS, year).daysOff.flatMap((day) =>
    day.reason === 'working-day-swap'
      ? []
      : [{ on: day.on, reason: day.reason, holiday: day.holiday }],
  );
}

function daysOffOnWeekdays(year: number): string[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
  const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay();
  return days
    .filter((on) => on <= `${year}-12-31` && weekday(on) > 0 && weekday(on) < 6)
    .filter((on) => !calendar.isWorkingDay(on))
    .map((on) => `${on.slice(8)}/${on.slice(5, 7)}`);
}

describe('The calendar of Việt Nam', () => {
  test('has a file of each year, published or provisional', () => {
    const files = readdirSync(path.join(POLICY_PACKS, 'calendar'));
    const years = files.flatMap((file) => /^vn-(\d{4})\.yaml$/.exec(file)?.[1] ?? []).map(Number);
    const withStatus = (status: string) =>
      years.filter((year) => readCalendarFile(POLICY_PACKS, year).status === status);
    expect(withStatus('published')).toEqual(PUBLISHED);
    expect(withStatus('provisional')).toEqual(PROVISIONAL);
  });

  test.each(PROVISIONAL)('of the provisional year %i is what the law gives', (year) => {
    expect(statutoryDaysOfFile(year)).toEqual(statutoryDays(year));
  });

  test.each(PUBLISHED)('of the published year %i follows the same rule, swaps apart', (year) => {
    expect(statutoryDaysOfFile(year)).toEqual(statutoryDays(year));
  });

  test.each([
    [2019, 252],
    [2020, 252],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('has in %i %i working days', (year, count) => {
    expect(calendar.workingDaysLeft(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  test.each([
    [2019, '01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09'],
    [2020, '01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09'],
    [2021, '01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09'],
    [2022, '03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09'],
    [2023, '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09'],
    [2024, '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09'],
    [2025, '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09'],
    [2026, '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11'],
  ])('has in %i these days off from Monday to Friday: %s', (year, expected) => {
    expect(daysOffOnWeekdays(year).join(' ')).toBe(expected);
  });

  test('swaps 31/12/2018 against a Saturday of the next year', () => {
    expect(calendar.isWorkingDay('2018-12-31')).toBe(false);
    expect(calendar.isWorkingDay('2019-01-05')).toBe(true);
  });

  test.each([...PUBLISHED, ...PROVISIONAL])('of %i makes up for a swapped day', (year) => {
    const read = (of: number) => readCalendarFile(POLICY_PACKS, of);
    const madeUp = [year, Math.min(year + 1, 2030)].flatMap((of) => read(of).makeUpDays);
    const swapped = read(year).daysOff.filter(({ reason }) => reason === 'working-day-swap');
    const unpaid = swapped.filter(({ on }) => !madeUp.some(({ insteadOf }) => insteadOf === on));
    expect(unpaid).toEqual([]);
  });

  test.each([
    ['2025-12-24', true, false],
    ['2025-12-25', false, true],
  ])(
    'as known on %s: 02/01/2026 worked %s, Sat 10/01/2026 worked %s',
    (knownOn, friday, saturday) => {
      const known = officialCalendar(knownOn);
      expect(known.isWorkingDay('2026-01-02')).toBe(friday);
      expect(known.isWorkingDay('2026-01-10')).toBe(saturday);
    },
  );

  test('as known in January 2026 works on 24/11/2026, and knew no swap of 31/08 in October 2025', () => {
    expect(officialCalendar('2026-01-15').isWorkingDay('2026-11-24')).toBe(true);
    expect(officialCalendar('2026-07-01').isWorkingDay('2026-11-24')).toBe(false);
    expect(officialCalendar('2025-10-12').isWorkingDay('2026-08-31')).toBe(true);
    expect(officialCalendar('2025-10-13').isWorkingDay('2026-08-31')).toBe(false);
  });
});
