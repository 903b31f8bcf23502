import { dayIn, yearOf } from '../legal/date-arithmetic.js';
import type { DayBook } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { type DueDay, dueDay } from './due-day.js';
import type { MovementRecord } from './movement-record.js';
import type { ObligationDefinition, Participant } from './obligation.js';

/** Who owes what; of a yearly obligation for which year. */
export interface Owed {
  readonly participant: Participant;
  readonly definition: ObligationDefinition;
  readonly period: number | undefined;
}

/** An obligation with its last day and what has been handed in. */
export interface Standing extends Owed, DueDay {
  readonly completedOn: LegalDate | null;
  readonly missingEvidence: readonly string[];
}

/** Everything owed: by the participants themselves, and what units that ended left to them. */
export function owedIn(book: DayBook, record: MovementRecord): readonly Standing[] {
  const all = record.participants
    .flatMap((participant) =>
      record.definitions.flatMap((definition) =>
        periodsOf(record, definition).map((period) => ({ participant, definition, period })),
      ),
    )
    .map((owed) => standingOf(book, record, owed))
    .filter(isOwnBusiness);
  // The list grows while it is read: an heir may end too.
  for (const one of all) {
    if (!hasLeft(one, record.at)) continue;
    const heirs = one.participant.successors.map((id) => participantOf(record, id));
    for (const participant of heirs.filter(
      (heir) => !all.some((other) => isSame(one, heir, other)),
    )) {
      all.push(standingOf(book, record, { ...one, participant }));
    }
  }
  return all;
}

export function periodsOf(
  { firstYear, lastYear }: Pick<MovementRecord, 'firstYear' | 'lastYear'>,
  { isYearly }: Pick<ObligationDefinition, 'isYearly'>,
): readonly (number | undefined)[] {
  if (!isYearly) return [undefined];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
}

/** Open on the last day of a participant that has ended: it goes to the successors. */
export function hasLeft(standing: Standing, at: LegalDate): boolean {
  const { participant, completedOn } = standing;
  if (participant.endsOn === undefined || at <= participant.endsOn || completedOn !== null)
    return false;
  const lastDay = lastDayOf(standing);
  return lastDay === null || lastDay > participant.endsOn;
}

function standingOf(book: DayBook, record: MovementRecord, owed: Owed): Standing {
  const { definition, period } = owed;
  const handedIn = definition.evidence.flatMap((evidence) => firstOn(record, owed, evidence) ?? []);
  const missingEvidence = definition.evidence.filter(
    (evidence) => firstOn(record, owed, evidence) === undefined,
  );
  const completedOn = missingEvidence.length > 0 ? null : (handedIn.toSorted().at(-1) ?? null);
  const isOpenOn = (day: LegalDate) => completedOn === null || completedOn > day;
  const due = dueDay(book, record, { definition, period, isOpenOn });
  return { ...owed, ...due, completedOn, missingEvidence };
}

function firstOn(record: MovementRecord, owed: Owed, evidence: string): LegalDate | undefined {
  return record.submissions
    .filter((one) => one.participant === owed.participant.id && one.key === owed.definition.key)
    .filter((one) => one.evidence === evidence && one.on <= record.at)
    .filter((one) => owed.period === undefined || (one.period ?? yearOf(one.on)) === owed.period)
    .map(({ on }) => on)
    .toSorted()
    .at(0);
}

/** Not due before the participant began, nor of a year after it ended. */
function isOwnBusiness(standing: Standing): boolean {
  const { startsOn, endsOn } = standing.participant;
  const { period } = standing;
  if (endsOn !== undefined && period !== undefined && period > yearOf(endsOn)) return false;
  if (startsOn === undefined) return true;
  const lastDay = lastDayOf(standing) ?? (period === undefined ? null : dayIn(period, '12-31'));
  return lastDay === null || lastDay >= startsOn;
}

/** A year ends on its last day (Bộ luật Dân sự 146.3). */
function lastDayOf({ due, year }: Standing): LegalDate | null {
  return year === null ? due : dayIn(year, '12-31');
}

function isSame(one: Owed, heir: Participant, other: Owed): boolean {
  return (
    other.participant.id === heir.id &&
    other.definition === one.definition &&
    other.period === one.period
  );
}

function participantOf({ participants }: MovementRecord, id: string): Participant {
  return participants.find((participant) => participant.id === id) ?? { id, successors: [] };
}
