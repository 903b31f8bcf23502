import { yearOf } from '../legal/date-arithmetic.js';
import {
  type DayBook,
  lastWorkingDayUpTo,
  workingDaysAfter,
  workingDaysBefore,
} from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { MovementRecord } from './movement-record.js';
import type { Obligation, ObligationState } from './obligation.js';
import { hasLeft, owedIn, type Standing } from './owed.js';

/** What every participant owes, as it stands on the day of the record. */
export function obligationsOf(book: DayBook, record: MovementRecord): readonly Obligation[] {
  return owedIn(book, record).map((standing) => obligationOf(book, standing, record.at));
}

function obligationOf(book: DayBook, standing: Standing, at: LegalDate): Obligation {
  const { participant, definition, period, due } = standing;
  const reminders = due === null ? [] : remindersOf(book, definition.reminders, due);
  return {
    participant: participant.id,
    key: definition.key,
    period,
    due,
    previousDue: standing.previousDue,
    planVersion: standing.planVersion,
    state: stateOf(standing, at),
    reminders,
    remindersSent: reminders.filter((day) => isSent(standing, day, at)),
    escalatedOn: escalation(book, standing, at),
    missingEvidence: standing.missingEvidence,
    jubilee: standing.jubilee,
  };
}

/** None on or after the day of fulfilment, nor to a unit that has ended. */
function isSent(standing: Standing, day: LegalDate, at: LegalDate): boolean {
  const { completedOn, participant } = standing;
  const { endsOn } = participant;
  const hasEnded = endsOn !== undefined && day > endsOn && hasLeft(standing, at);
  return day <= at && !hasEnded && (completedOn === null || day < completedOn);
}

/** Counted back from the last working day not later than the due day. */
function remindersOf(
  book: DayBook,
  before: readonly number[],
  due: LegalDate,
): readonly LegalDate[] {
  const last = lastWorkingDayUpTo(book, due);
  return before.map((days) => workingDaysBefore(book, last, days));
}

function stateOf(standing: Standing, at: LegalDate): ObligationState {
  const { participant, definition, completedOn } = standing;
  if (definition.bindingness === 'requested' && completedOn !== null) return 'fulfilled';
  if (hasLeft(standing, at)) return participant.successors.length > 0 ? 'moved' : 'closed';
  if (definition.bindingness === 'requested') return 'open';
  if (completedOn === null) return unfulfilled(standing, at);
  return isLate(standing, completedOn) ? 'fulfilled-late' : 'fulfilled';
}

function unfulfilled(standing: Standing, at: LegalDate): ObligationState {
  if (!standing.isStated) return 'none-stated';
  if (!isLate(standing, at)) return 'open';
  return standing.year === null ? 'overdue' : 'late';
}

/** After the last day, or in a later year where only the year is stated. */
function isLate({ due, year }: Standing, on: LegalDate): boolean {
  return year === null ? due !== null && on > due : yearOf(on) > year;
}

/** Báo cáo vượt cấp: not where it was fulfilled by then, and what comes later leaves it. */
function escalation(book: DayBook, standing: Standing, at: LegalDate): LegalDate | null {
  const { definition, due, completedOn } = standing;
  const { bindingness, escalateAfter } = definition;
  if (due === null || bindingness === 'requested' || escalateAfter === undefined) return null;
  if (hasLeft(standing, at)) return null;
  const day = workingDaysAfter(book, due, escalateAfter);
  return at < day || (completedOn !== null && completedOn <= day) ? null : day;
}
