import { addMonths, lastDayOfMonths } from '../legal/date-arithmetic.js';
import type { DayBook, DayNumber } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type LedgerAnswer, openAnswer, type Reckoning, settled } from './answer.js';
import {
  calendarDayLoss,
  countDays,
  type DayCount,
  type LossOf,
  workingDayLoss,
} from './day-count.js';
import type { StoppedDays } from './stopped-days.js';

export const LIMIT_UNITS = ['working-days', 'calendar-days', 'months'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A forward limit from the day of an event (Bộ luật Dân sự 147, 148). */
export interface LimitTerms {
  readonly start: LegalDate;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** A window ("thời gian thi đua") counts its first day, a limit does not. */
  readonly countsFirstDay: boolean;
  /** A last day that is off moves to the next working day (148.5). */
  readonly rolls: boolean;
}

export function limitAnswer(book: DayBook, stopped: StoppedDays, terms: LimitTerms): LedgerAnswer {
  const lossOf = workingDayLoss(book, stopped);
  if (terms.unit === 'months') {
    const nominal = book.numberOf(lastMonthDay(terms));
    return ended({ book, stopped, lossOf, terms }, { counted: [], skipped: [], last: nominal });
  }
  const from = book.numberOf(terms.start) + (terms.countsFirstDay ? 0 : 1);
  const loss = terms.unit === 'working-days' ? lossOf : calendarDayLoss(stopped);
  const count = countDays({ from, amount: terms.amount, openFrom: stopped.openFrom }, loss);
  return ended({ book, stopped, lossOf, terms }, count);
}

function lastMonthDay({ start, amount, countsFirstDay }: LimitTerms): LegalDate {
  return countsFirstDay ? lastDayOfMonths(start, amount) : addMonths(start, amount);
}

interface Walk extends Reckoning {
  readonly lossOf: LossOf;
  readonly terms: LimitTerms;
}

function ended(walk: Walk, count: DayCount): LedgerAnswer {
  const isWorking = walk.terms.unit === 'working-days';
  const days = { ...count, makeUp: isWorking ? count.counted.filter(walk.book.isMakeUp) : [] };
  const due = count.last === null ? null : rolled(walk, count.last);
  return due === null || count.last === null
    ? openAnswer(walk, days)
    : settled(walk, { ...days, due, nominal: count.last });
}

/** The working day to which the last day moves; `null` when the clock stands still before it. */
function rolled({ terms, stopped, lossOf }: Walk, nominal: DayNumber): DayNumber | null {
  if (terms.unit === 'working-days' || !terms.rolls) return nominal;
  let day = nominal;
  while (day < stopped.openFrom && lossOf(day) !== null) day += 1;
  return day < stopped.openFrom ? day : null;
}
