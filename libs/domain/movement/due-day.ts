import { addYears, dayIn, lastDayOfMonth } from '../legal/date-arithmetic.js';
import { type DayBook, dayAfter } from '../legal/day-book.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { MovementRecord } from './movement-record.js';
import type { DueTerms, MovementEvent, ObligationDefinition } from './obligation.js';

/** The last day of an obligation, or the year that is all a plan says. */
export interface DueDay {
  readonly due: LegalDate | null;
  readonly previousDue: LegalDate | null;
  readonly planVersion: number;
  /** Only the year is stated ("năm 2022"). */
  readonly year: number | null;
  readonly isStated: boolean;
  readonly jubilee: boolean;
}

export interface DueQuestion {
  readonly definition: ObligationDefinition;
  readonly period: number | undefined;
  /** Later versions of the plan change only what is still open on their day. */
  readonly isOpenOn: (day: LegalDate) => boolean;
}

export function dueDay(book: DayBook, record: MovementRecord, question: DueQuestion): DueDay {
  const known = record.events.filter(({ on }) => on <= record.at);
  const [current, ...earlier] = versionsOf(known, question);
  const world = { book, record, known };
  const days = daysOf(world, current.due, question);
  const past = earlier.toReversed().flatMap(({ due }) => daysOf(world, due, question));
  return {
    due: days.at(-1) ?? null,
    previousDue: [...past, ...days.slice(0, -1)].at(-1) ?? null,
    planVersion: current.version,
    year: statedYear(current.due, question.period),
    isStated: current.due.kind !== 'none-stated',
    jubilee: isJubilee(current.due),
  };
}

interface Version {
  readonly version: number;
  readonly due: DueTerms;
}

/** The terms of the plan, the latest first. */
function versionsOf(
  events: readonly MovementEvent[],
  { definition, isOpenOn }: DueQuestion,
): readonly [Version, ...Version[]] {
  let versions: readonly [Version, ...Version[]] = [{ version: 1, due: definition.due }];
  for (const event of events) {
    if (event.type === 'plan-amended' && event.key === definition.key && isOpenOn(event.on)) {
      versions = [event, ...versions];
    }
  }
  return versions;
}

function statedYear({ kind, year }: DueTerms, period: number | undefined): number | null {
  return kind === 'year' || kind === 'yearly' ? (year ?? period ?? null) : null;
}

/** An anniversary whose year ends in 0. */
function isJubilee({ kind, years = 0 }: DueTerms): boolean {
  return kind === 'anniversary' && years % 10 === 0;
}

interface Known {
  readonly book: DayBook;
  readonly record: MovementRecord;
  readonly known: readonly MovementEvent[];
}

type DayOf = (world: Known, due: DueTerms, question: DueQuestion) => readonly LegalDate[];

/** The days that terms have named so far, the one that holds last. */
const daysOf: DayOf = (world, due, question) => DAYS[due.kind]?.(world, due, question) ?? [];

const fixedDay: DayOf = (_, { date, monthDay }, { period }) => {
  if (monthDay !== undefined && period !== undefined) return [dayIn(period, monthDay)];
  return date === undefined ? [] : [date];
};

const eventDays: DayOf = ({ known }, due) =>
  known.flatMap((event) =>
    event.type === 'event-date-fixed' && event.event === due.event ? event.date : [],
  );

const carrierDays: DayOf = ({ book, record }, _, { definition, period, isOpenOn }) => {
  const carrier = record.definitions.find(({ key }) => key === definition.carriedBy);
  if (carrier === undefined) return [];
  // Without the definition itself: two that carry each other end with no day.
  const definitions = record.definitions.filter((one) => one !== definition);
  const { due } = dueDay(
    book,
    { ...record, definitions },
    { definition: carrier, period, isOpenOn },
  );
  return due === null ? [] : [due];
};

const DAYS: Readonly<Partial<Record<DueTerms['kind'], DayOf>>> = {
  'before-date': (world, due, question) =>
    fixedDay(world, due, question).map((day) => dayAfter(world.book, day, -1)),
  'by-date': fixedDay,
  'end-of-month': (_, { month }) => (month === undefined ? [] : [lastDayOfMonth(month)]),
  anniversary: (_, { of, years }) => (of === undefined ? [] : [addYears(of, years ?? 0)]),
  window: (_, { to }) => (to === undefined ? [] : [to]),
  event: eventDays,
  'until-event': eventDays,
  'carried-by': carrierDays,
};
