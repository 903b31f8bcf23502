import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';

/** Days since 1970-01-01, negative before it. */
export type DayNumber = number;

/** 1 = Monday … 7 = Sunday, as ISO 8601 numbers them. */
export type Weekday = number;

const MS_PER_DAY = 86_400_000;
/** Asia/Ho_Chi_Minh is UTC+7 all year. */
const OFFSET_MS = 7 * 3_600_000;
/** Days of a 400-year cycle, and days from 0000-03-01 to 1970-01-01. */
const DAYS_PER_ERA = 146_097;
const EPOCH_SHIFT = 719_468;
const LAST_YEAR = 9999;

/** Whether the text is `yyyy-MM-dd` and names a day that exists. */
export function isLegalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toCivil(toDayNumber(text)) === text;
}

/** @throws RangeError when the text is no day of the calendar. */
export function dayNumber(date: LegalDate): DayNumber {
  if (!isLegalDate(date)) throw new RangeError(`not a day of the calendar: ${date}`);
  return toDayNumber(date);
}

/** @throws RangeError outside the years 0000 to 9999, or when the number is no integer. */
export function civilDate(day: DayNumber): LegalDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`no day of the years 0 to ${LAST_YEAR}: ${day}`);
  }
  return toCivil(day);
}

export function addDays(date: LegalDate, days: number): LegalDate {
  return civilDate(dayNumber(date) + days);
}

export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Saturday or Sunday. */
export function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) >= 6;
}

export function yearOf(date: LegalDate): number {
  return Number(date.slice(0, 4));
}

/** Order for sorting: negative when `a` is the earlier day. */
export function compareDates(a: LegalDate, b: LegalDate): number {
  return dayNumber(a) - dayNumber(b);
}

/** The day in Asia/Ho_Chi_Minh to which an instant belongs. */
export function dateAt(instant: EpochMs): LegalDate {
  return civilDate(Math.floor((instant + OFFSET_MS) / MS_PER_DAY));
}

/** 00:00 of the day in Asia/Ho_Chi_Minh. */
export function startOfDay(date: LegalDate): EpochMs {
  return dayNumber(date) * MS_PER_DAY - OFFSET_MS;
}

// Proleptic Gregorian arithmetic on years that begin in March, so that a leap day is the last one
// (H. Hinnant, "chrono-compatible low-level date algorithms").
function toDayNumber(date: LegalDate): DayNumber {
  const month = Number(date.slice(5, 7));
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

function toCivil(day: DayNumber): LegalDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const FIRST_DAY = toDayNumber('0000-01-01');
const LAST_DAY = toDayNumber(`${LAST_YEAR}-12-31`);
