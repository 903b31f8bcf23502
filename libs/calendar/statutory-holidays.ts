import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { DayOffReason } from './calendar-slice.js';
import { addDays, civilDate, compareDates, dayNumber, isWeekend, weekdayOf } from './civil-date.js';
import { solarDateOf } from './lunar-date.js';

export const HOLIDAYS = [
  'new-year',
  'tet',
  'hung-kings',
  'reunification-day',
  'labour-day',
  'national-day',
  'culture-day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** A day off by law; a compensatory day names the holiday that it makes up for. */
export interface StatutoryDay {
  readonly on: LegalDate;
  readonly reason: Exclude<DayOffReason, 'working-day-swap'>;
  readonly holiday: Holiday;
}

const [MONDAY, TUESDAY, THURSDAY] = [1, 2, 4];
const DAYS_OF_TET = 5;

/**
 * Public holidays (Bộ luật Lao động 45/2019/QH14, Điều 112; before 2021 Điều 115 of 10/2012/QH13)
 * and the days off that make up for those on a weekend (111.3). Swaps are decisions, not rules.
 * How Tết is split around New Year and which neighbour 02/09 takes is decided each year; here
 * both follow the practice of the years 2017 to 2026, so a year without its decision is provisional.
 */
export function statutoryDays(year: number): readonly StatutoryDay[] {
  const holidays = holidaysOf(year);
  return [...holidays, ...compensatoryDays(holidays)].sort((a, b) => compareDates(a.on, b.on));
}

function holidaysOf(year: number): readonly StatutoryDay[] {
  return [
    ...daysFrom(`${year}-01-01`, 1, 'new-year'),
    ...tet(year),
    ...daysFrom(solarDateOf({ year, month: 3, day: 10 }), 1, 'hung-kings'),
    ...daysFrom(`${year}-04-30`, 1, 'reunification-day'),
    ...daysFrom(`${year}-05-01`, 1, 'labour-day'),
    ...nationalDay(year),
    ...(year < 2026 ? [] : daysFrom(`${year}-11-24`, 1, 'culture-day')),
  ];
}

/** Two days before New Year and three from it, but one and four when it is a Tuesday. */
function tet(year: number): readonly StatutoryDay[] {
  const newYear = solarDateOf({ year, month: 1, day: 1 });
  const daysBefore = weekdayOf(dayNumber(newYear)) === TUESDAY ? 1 : 2;
  return daysFrom(addDays(newYear, -daysBefore), DAYS_OF_TET, 'tet');
}

/** Since 2021 two days: 02/09 with 03/09 when it is a Monday or a Thursday, else with 01/09. */
function nationalDay(year: number): readonly StatutoryDay[] {
  const day = `${year}-09-02`;
  if (year < 2021) return daysFrom(day, 1, 'national-day');
  const weekday = weekdayOf(dayNumber(day));
  const isFirst = weekday === MONDAY || weekday === THURSDAY;
  return daysFrom(isFirst ? day : addDays(day, -1), 2, 'national-day');
}

function daysFrom(first: LegalDate, count: number, holiday: Holiday): readonly StatutoryDay[] {
  return Array.from({ length: count }, (_, index) => ({
    on: addDays(first, index),
    reason: 'public-holiday',
    holiday,
  }));
}

/** Each holiday on a weekend takes the next day that is neither weekend, holiday nor taken. */
function compensatoryDays(holidays: readonly StatutoryDay[]): readonly StatutoryDay[] {
  const taken = new Set(holidays.map(({ on }) => dayNumber(on)));
  return holidays
    .filter(({ on }) => isWeekend(dayNumber(on)))
    .map(({ on, holiday }) => {
      let day = dayNumber(on);
      while (isWeekend(day) || taken.has(day)) day += 1;
      taken.add(day);
      return { on: civilDate(day), reason: 'compensatory-day-off', holiday };
    });
}
