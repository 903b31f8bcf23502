import type { LegalDate } from '#domain/legal/working-calendar.js';
import { civilDate, dayNumber } from './civil-date.js';
import { newMoonAt, sunSectorAt } from './moon-and-sun.js';

/** A day of the Vietnamese lunar calendar, in a month that is no leap month. */
export interface LunarDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 30 */
  readonly day: number;
}

/** Number of a new moon, and so of the lunar month that it begins; 0 began on 1900-01-01. */
type Moon = number;

const UTC_OFFSET_DAYS = 7 / 24;
const SYNODIC_MONTH = 29.530588853;
const FIRST_NEW_MOON = dayNumber('1900-01-01');
const JULIAN_DAY_OF_1970 = 2_440_588;
/** The winter solstice begins the tenth of the twelve sectors of the sun's path. */
const SOLSTICE_SECTOR = 9;
const FIRST_YEAR = 1968;
const LAST_YEAR = 2053;

/**
 * Solar day of a lunar one, by Hồ Ngọc Đức's algorithm ("Thuật toán tính âm lịch", after
 * J. Meeus) at UTC+7; reckoned at UTC+8 the Tết of 2007 and 2030 would be a day late. From 1968,
 * when UTC+7 was adopted, to 2053: in 2054 a new moon first comes too near midnight for it.
 * @throws RangeError when there is no such day.
 */
export function solarDateOf(lunar: LunarDate): LegalDate {
  const { year, month, day } = lunar;
  if (![year, month, day].every(Number.isInteger)) throw noSuchDay(lunar);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) throw noSuchDay(lunar);
  const moon = moonOf(year, month);
  const solar = firstDay(moon) + day - 1;
  if (day < 1 || solar >= firstDay(moon + 1)) throw noSuchDay(lunar);
  return civilDate(solar);
}

/** Months are counted from the eleventh, which holds the solstice; a leap month shifts the rest. */
function moonOf(year: number, month: number): Moon {
  const solsticeYear = month < 11 ? year - 1 : year;
  const eleventh = eleventhMoon(solsticeYear);
  const monthsAfter = (month + 1) % 12;
  const hasLeapMonth = eleventhMoon(solsticeYear + 1) - eleventh > 12;
  const isShifted = hasLeapMonth && monthsAfter >= monthsToLeapMonth(eleventh);
  return eleventh + monthsAfter + (isShifted ? 1 : 0);
}

function eleventhMoon(solarYear: number): Moon {
  const days = dayNumber(`${solarYear}-12-31`) - FIRST_NEW_MOON;
  const moon = Math.floor(days / SYNODIC_MONTH);
  return sunSector(moon) >= SOLSTICE_SECTOR ? moon - 1 : moon;
}

/** The leap month is the first in which the sun enters no new sector. */
function monthsToLeapMonth(eleventh: Moon): number {
  let months = 1;
  while (months < 13 && sunSector(eleventh + months) !== sunSector(eleventh + months + 1)) {
    months += 1;
  }
  return months;
}

/** Day of a new moon, as a number of days since 1970-01-01. */
function firstDay(moon: Moon): number {
  return Math.floor(newMoonAt(moon) + 0.5 + UTC_OFFSET_DAYS) - JULIAN_DAY_OF_1970;
}

/** Sector of the sun at 00:00 of the day on which the month begins. */
function sunSector(moon: Moon): number {
  return sunSectorAt(firstDay(moon) + JULIAN_DAY_OF_1970 - 0.5 - UTC_OFFSET_DAYS);
}

function noSuchDay({ year, month, day }: LunarDate): RangeError {
  return new RangeError(`no day ${day}/${month} of the lunar year ${year}`);
}
