import { z } from 'zod';
import type { LedgerAnswer } from '#domain/deadline-ledger/answer.js';
import {
  backwardAnswer,
  beforeDateAnswer,
  byDateAnswer,
  READINGS,
} from '#domain/deadline-ledger/fixed-limit.js';
import { LIMIT_UNITS, limitAnswer } from '#domain/deadline-ledger/limit.js';
import { progressAt } from '#domain/deadline-ledger/progress.js';
import { stoppedDays } from '#domain/deadline-ledger/stopped-days.js';
import type { DayBook } from '#domain/legal/day-book.js';
import { count, date } from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { ledgerFields, suspensions } from './ledger-fields.js';

const unit = z.enum(LIMIT_UNITS);
const knownOn = date.optional();

const limit = z.strictObject({
  mode: z.literal('limit'),
  start: date,
  amount: count,
  unit,
  firstDay: z.enum(['excluded', 'counted']).default('excluded'),
  roll: z.enum(['forward', 'none']).default('forward'),
  suspensions,
  causeDayCounts: z.boolean().default(false),
  at: date.optional(),
  knownOn,
  recomputedOn: date.optional(),
});

export const arithmeticGiven = z.discriminatedUnion('mode', [
  limit,
  z.strictObject({ mode: z.literal('window'), start: date, amount: count, unit, knownOn }),
  z.strictObject({
    mode: z.literal('backward'),
    event: date,
    amount: count,
    unit,
    reading: z.enum(READINGS).default('conservative'),
    knownOn,
  }),
  z.strictObject({ mode: z.literal('before-date'), date, knownOn }),
  z.strictObject({
    mode: z.literal('by-date'),
    date,
    rollFixedDates: z.boolean().default(false),
    knownOn,
  }),
]);

type Given = z.infer<typeof arithmeticGiven>;
type Limit = z.infer<typeof limit>;

export function arithmeticAnswer(given: Given, world: LawWorld): object {
  const book = world.calendar(given.knownOn);
  if (given.mode === 'limit') return limitFields(given, world);
  return ledgerFields(plainAnswer(given, book));
}

function plainAnswer(given: Exclude<Given, Limit>, book: DayBook): LedgerAnswer {
  switch (given.mode) {
    case 'window':
      return limitAnswer(book, stoppedDays(book, [], false), {
        ...given,
        countsFirstDay: true,
        rolls: true,
      });
    case 'backward':
      return backwardAnswer(book, given);
    case 'before-date':
      return beforeDateAnswer(book, given.date);
    case 'by-date':
      return byDateAnswer(book, given.date, given.rollFixedDates);
  }
}

/** An open limit may be reckoned again on a later day, with what is known of the calendar then. */
function limitFields(given: Limit, world: LawWorld): object {
  const { knownOn: first, recomputedOn } = given;
  const now = limitOn(given, world.calendar(recomputedOn ?? first));
  const before = recomputedOn === undefined ? null : limitOn(given, world.calendar(first)).due;
  return {
    ...now,
    previousDue: before,
    moved: recomputedOn !== undefined && now.due !== before,
  };
}

function limitOn(given: Limit, book: DayBook) {
  const { start, amount, unit: unitOf, firstDay, roll, at } = given;
  const stopped = stoppedDays(book, given.suspensions, given.causeDayCounts);
  const answer = limitAnswer(book, stopped, {
    start,
    amount,
    unit: unitOf,
    countsFirstDay: firstDay === 'counted',
    rolls: roll === 'forward',
  });
  const progress = at === undefined ? null : progressAt(answer, { amount, at }, { book, stopped });
  return {
    ...ledgerFields(answer),
    consumed: progress?.consumed ?? null,
    remaining: progress?.remaining ?? null,
    suspended: progress?.isSuspended ?? null,
  };
}
