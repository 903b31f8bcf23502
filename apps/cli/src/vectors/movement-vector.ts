import { z } from 'zod';
import { measure } from '#domain/movement/measurement.js';
import type { MovementRecord } from '#domain/movement/movement-record.js';
import { movementRoutes } from '#domain/movement/movement-routes.js';
import { DUE_KINDS } from '#domain/movement/obligation.js';
import { obligationsOf } from '#domain/movement/obligation-ledger.js';
import { periodsOf } from '#domain/movement/owed.js';
import { packFor } from '#domain/pack/pack-choice.js';
import { code, count, date, monthDay, nomineeKind, year } from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

const due = z.strictObject({
  kind: z.enum(DUE_KINDS),
  date: date.optional(),
  monthDay: monthDay.optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  year: year.optional(),
  of: date.optional(),
  years: count.optional(),
  event: code.optional(),
  from: date.optional(),
  to: date.optional(),
});

const definition = z
  .strictObject({
    key: code,
    bindingness: z.enum(['assigned', 'requested']),
    recurrence: z.enum(['once', 'yearly']).default('once'),
    due,
    evidence: z.array(z.string()),
    reminders: z.array(count).default([]),
    escalateAfter: count.optional(),
    escalateTo: z.array(z.string()).optional(),
    carriedBy: code.optional(),
  })
  .transform(({ recurrence, ...one }) => ({ ...one, isYearly: recurrence === 'yearly' }));

const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('event-date-fixed'), on: date, event: code, date }),
  z.strictObject({ type: z.literal('plan-amended'), on: date, version: count, key: code, due }),
  z.strictObject({
    type: z.literal('difficulty-report'),
    on: date,
    participant: z.string().optional(),
    key: code.optional(),
  }),
]);

const given = z.strictObject({
  movement: z.strictObject({
    name: z.string().optional(),
    launcher: z.enum(['president', 'prime-minister', 'ministry', 'province', 'unit']),
    launchedOn: date.optional(),
    endsOn: date.optional(),
    from: year.optional(),
    to: year.optional(),
    thematic: z.boolean().default(false),
  }),
  definitions: z.array(definition).default([]),
  participants: z
    .array(
      z.strictObject({
        id: z.string(),
        level: code.optional(),
        startsOn: date.optional(),
        endsOn: date.optional(),
        successors: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  submissions: z
    .array(
      z.strictObject({
        participant: z.string(),
        key: code,
        evidence: z.string(),
        on: date,
        period: year.optional(),
      }),
    )
    .default([]),
  events: z.array(event).default([]),
  at: date.optional(),
  targets: z
    .array(
      z.strictObject({ key: code, comparison: z.enum(['at-least', 'exact']), value: z.number() }),
    )
    .default([]),
  values: z
    .array(
      z.strictObject({
        participant: z.string(),
        year,
        key: code,
        value: z.number().nullable(),
      }),
    )
    .default([]),
  review: z.strictObject({ kind: z.enum(['midterm', 'final']), on: date }).optional(),
  nomineeKind: nomineeKind.optional(),
});

type Given = z.infer<typeof given>;

export const movementVector = vectorKind({
  given,
  comparisons: {
    obligations: { as: 'keyed', by: ['participant', 'key', 'period'] },
    overdue: { as: 'set' },
    measurements: { as: 'keyed', by: ['participant', 'year', 'key'] },
    'routes.open': { as: 'all-of' },
    'routes.closed': { as: 'all-of' },
  },
  answer(facts, world) {
    const record = recordOf(facts);
    const obligations = obligationsOf(world.calendar(), record);
    const overdue = obligations.filter(({ state }) => state === 'overdue');
    return {
      obligations,
      overdue: [...new Set(overdue.map(({ participant }) => participant))],
      counts: Object.fromEntries(
        record.definitions.map((one) => [one.key, periodsOf(record, one).length]),
      ),
      durationDays: durationOf(facts, world),
      measurements: measurementsOf(facts, record),
      routes: routesOf(facts, world),
    };
  },
});

function recordOf(facts: Given): MovementRecord {
  const { movement, at = '9999-12-31' } = facts;
  const yearAt = (day: string | undefined) => (day === undefined ? null : Number(day.slice(0, 4)));
  const firstYear = movement.from ?? yearAt(movement.launchedOn) ?? yearAt(facts.at) ?? 0;
  const lastYear =
    movement.to ?? yearAt(movement.endsOn) ?? Math.max(firstYear, yearAt(facts.at) ?? 0);
  const events = facts.events.flatMap((one) => (one.type === 'difficulty-report' ? [] : one));
  return { ...facts, firstYear, lastYear, events, at };
}

/** Both ends are counted. */
function durationOf({ movement: { launchedOn, endsOn } }: Given, world: LawWorld): number | null {
  if (launchedOn === undefined || endsOn === undefined) return null;
  const book = world.calendar();
  return book.numberOf(endsOn) - book.numberOf(launchedOn) + 1;
}

/** Values entered, and a missing one of each participant, target and year begun. */
function measurementsOf(facts: Given, record: MovementRecord) {
  const { participants, values } = facts;
  const isEntered = (one: (typeof values)[number]) =>
    values.some(
      ({ participant, year: entered, key }) =>
        participant === one.participant && entered === one.year && key === one.key,
    );
  const missing = missingValues(facts, record).filter((one) => !isEntered(one));
  const endOf = (id: string) => participants.find((one) => one.id === id)?.endsOn;
  return [...values, ...missing].map((one) => measure(facts.targets, one, endOf(one.participant)));
}

function missingValues({ movement, participants, targets }: Given, record: MovementRecord) {
  if (movement.from === undefined) return [];
  const first = movement.from;
  const lastYear = Math.min(record.lastYear, Number(record.at.slice(0, 4)));
  const years = Array.from({ length: Math.max(0, lastYear - first + 1) }, (_, at) => first + at);
  return participants.flatMap(({ id }) =>
    targets.flatMap(({ key }) =>
      years.map((at) => ({ participant: id, key, year: at, value: null })),
    ),
  );
}

function routesOf({ movement, review, nomineeKind: nominee }: Given, { shelf }: LawWorld) {
  if (review === undefined || movement.launchedOn === undefined || nominee === undefined)
    return null;
  const pack = packFor(shelf, { on: review.on });
  if (pack === null) return null;
  const { launcher, launchedOn, thematic } = movement;
  const question = { ...review, launcher, launchedOn, isThematic: thematic, nomineeKind: nominee };
  return movementRoutes(
    pack.movementRoutes,
    question,
    pack.awards.map(({ id }) => id),
  );
}
