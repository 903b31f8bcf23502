import type { LegalDate, SkipReason } from './working-calendar.js';

/** Days counted from one fixed day; only their order and distance mean something. */
export type DayNumber = number;

export type OffReason = Exclude<SkipReason, 'suspended'>;

/** The working calendar day by day, as the ledger of deadlines walks it. */
export interface DayBook {
  readonly version: string;
  readonly numberOf: (date: LegalDate) => DayNumber;
  readonly dateOf: (day: DayNumber) => LegalDate;
  /** `null` when the day is worked. */
  readonly whyOff: (day: DayNumber) => OffReason | null;
  /** Whether the day is worked although it lies on a weekend. */
  readonly isMakeUp: (day: DayNumber) => boolean;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdayOf: (day: DayNumber) => number;
}

export function dayAfter(book: DayBook, date: LegalDate, days: number): LegalDate {
  return book.dateOf(book.numberOf(date) + days);
}

/** The n-th working day after `date`; for n = 0 the day itself. */
export function workingDaysAfter(book: DayBook, date: LegalDate, count: number): LegalDate {
  let day = book.numberOf(date);
  for (let left = count; left > 0; ) {
    day += 1;
    if (book.whyOff(day) === null) left -= 1;
  }
  return book.dateOf(day);
}

/** The latest working day with `count` working days after it, up to and with `date`. */
export function workingDaysBefore(book: DayBook, date: LegalDate, count: number): LegalDate {
  let day = book.numberOf(date);
  let left = count;
  while (left > 0 || book.whyOff(day) !== null) {
    if (book.whyOff(day) === null) left -= 1;
    day -= 1;
  }
  return book.dateOf(day);
}

export function lastWorkingDayUpTo(book: DayBook, date: LegalDate): LegalDate {
  return workingDaysBefore(book, date, 0);
}
