import { addMonths } from '../legal/date-arithmetic.js';
import {
  type DayBook,
  dayAfter,
  lastWorkingDayUpTo,
  workingDaysBefore,
} from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { fixedAnswer, type LedgerAnswer } from './answer.js';
import type { LimitUnit } from './limit.js';

export const READINGS = ['conservative', 'lenient'] as const;
/** "Trước n ngày": n full days between (`conservative`), or event − n (`lenient`). */
export type Reading = (typeof READINGS)[number];

export interface BackwardTerms {
  readonly event: LegalDate;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly reading: Reading;
}

/** "Trước ngày X": exclusive, the last day is the one before. */
export function beforeDateAnswer(book: DayBook, date: LegalDate): LedgerAnswer {
  const due = dayAfter(book, date, -1);
  return fixedAnswer(book, due, due);
}

/** "Chậm nhất vào ngày X": inclusive; rolls forward only where the pack says so. */
export function byDateAnswer(book: DayBook, date: LegalDate, rolls: boolean): LedgerAnswer {
  return fixedAnswer(book, rolls ? workingDayFrom(book, date) : date, date);
}

/** The last day to act before an event, moved back to a working day. */
export function backwardAnswer(book: DayBook, terms: BackwardTerms): LedgerAnswer {
  const nominal = backwardDay(book, terms);
  return fixedAnswer(book, lastWorkingDayUpTo(book, nominal), nominal);
}

function backwardDay(book: DayBook, { event, amount, unit, reading }: BackwardTerms): LegalDate {
  const fullDays = reading === 'conservative' ? 1 : 0;
  if (unit === 'months') return dayAfter(book, addMonths(event, -amount), -fullDays);
  if (unit === 'calendar-days') return dayAfter(book, event, -amount - fullDays);
  const eve = dayAfter(book, event, -1);
  return workingDaysBefore(book, eve, Math.max(0, amount + fullDays - 1));
}

function workingDayFrom(book: DayBook, date: LegalDate): LegalDate {
  let day = book.numberOf(date);
  while (book.whyOff(day) !== null) day += 1;
  return book.dateOf(day);
}
