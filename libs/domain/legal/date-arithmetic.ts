import type { LegalDate } from './working-calendar.js';

export function yearOf(date: LegalDate): number {
  return Number(date.slice(0, 4));
}

export function dayIn(year: number, monthDay: string): LegalDate {
  return clamped(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}

/** Last day of `yyyy-MM` ("hết tháng"; Bộ luật Dân sự 146.2). */
export function lastDayOfMonth(month: string): LegalDate {
  return clamped(yearOf(month), Number(month.slice(5, 7)), LONGEST_MONTH);
}

/** The same day number of a later month, or its last day where there is none (148.3–4). */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return clamped(Math.floor(index / 12), (index % 12) + 1, Number(date.slice(8)));
}

export function addYears(date: LegalDate, years: number): LegalDate {
  return addMonths(date, years * 12);
}

/** Last day of a period of months whose first day is counted: the eve of the same day number. */
export function lastDayOfMonths(first: LegalDate, months: number): LegalDate {
  if (!first.endsWith('-01')) {
    const end = addMonths(`${first.slice(0, 8)}01`, months);
    return clamped(yearOf(end), Number(end.slice(5, 7)), Number(first.slice(8)) - 1);
  }
  return lastDayOfMonth(addMonths(first, months - 1).slice(0, 7));
}

const LONGEST_MONTH = 31;
const SHORT_MONTHS: Readonly<Record<number, number>> = { 4: 30, 6: 30, 9: 30, 11: 30 };

function clamped(year: number, month: number, day: number): LegalDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(Math.min(day, daysIn(year, month)), 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return SHORT_MONTHS[month] ?? LONGEST_MONTH;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
