import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, momentAt } from '#testing/calendar-2026.js';
import { aMember, anActor, aRoute, aRouteWithoutCouncil } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory, type Saying } from '#testing/nomination-story.js';
import { type Actor, ROLES } from '../authority/role.js';
import { EVENT_TYPES } from './nomination-event.js';
import { MOVES, type Move } from './nomination-move.js';
import type { NominationRoute } from './nomination-route.js';
import { OUTCOMES } from './nomination-stage.js';
import { MOVE_ROWS } from './nomination-transitions.js';

/** From here on nobody waits, so that the calendar of the year reaches every limit. */
const YEAR_IS_LATE = at('2026-09-30');

interface Turn {
  readonly hours: number;
  /** Which of the moves that the stage knows; mostly one that does not end the case. */
  readonly pick: number;
  readonly mayEnd: boolean;
  readonly by: 'entitled' | 'anyone' | 'time';
  readonly number: number;
  readonly isStale: boolean;
}

const seldom = fc.nat(9).map((number) => number === 0);
const turns: fc.Arbitrary<Turn> = fc.record({
  hours: fc.oneof(fc.nat(6), fc.nat(200), fc.integer({ min: 600, max: 900 })),
  pick: fc.nat(100),
  mayEnd: seldom,
  by: fc.oneof(
    { arbitrary: fc.constant('entitled' as const), weight: 8 },
    { arbitrary: fc.constantFrom('anyone' as const, 'time' as const), weight: 2 },
  ),
  number: fc.nat(20),
  isStale: seldom,
});
const routes: fc.Arbitrary<NominationRoute> = fc.constantFrom(
  aRoute(),
  aRouteWithoutCouncil({ maxSupplementRounds: 3 }),
  aRoute({ maxSupplementRounds: 0 }),
);
const walks = fc.record({
  route: routes,
  turns: fc.array(turns, { minLength: 10, maxLength: 40 }),
});
type Walk = typeof walks extends fc.Arbitrary<infer Value> ? Value : never;

function moveAt({ facts }: NominationStory, { pick, mayEnd }: Turn): Move {
  const known = MOVES.filter((move) => MOVE_ROWS[move].from.includes(facts.stage));
  const goingOn = known.filter((move) => MOVE_ROWS[move].to !== 'closed');
  const choice = mayEnd || goingOn.length === 0 ? known : goingOn;
  return choice[pick % choice.length] ?? 'confer-award';
}

function byAt(move: Move, turn: Turn): Actor | undefined {
  if (turn.by === 'anyone') return anActor(ROLES[turn.number % ROLES.length] ?? 'observer');
  return move === 'cast-ballot' ? aMember((turn.number % 10) + 1) : undefined;
}

function sayingAt({ facts }: NominationStory, move: Move, turn: Turn): Saying {
  const votes = facts.council?.votedIds.length ?? 0;
  const against = Math.min(votes, turn.number % 3);
  const by = byAt(move, turn);
  return {
    ...(by && { by }),
    details: {
      ...(turn.isStale && { taskId: 'nomination:case-1:appraise:0' }),
      ...(move === 'close-ballot' && { tally: { for: votes - against, against, invalid: 0 } }),
    },
  };
}

function waited(story: NominationStory, { hours }: Turn): NominationStory {
  return story.later(story.moment.at < YEAR_IS_LATE ? hours : 0);
}

function takeTurn(story: NominationStory, turn: Turn): NominationStory {
  const later = waited(story, turn);
  if (turn.by === 'time') return later.afterTime();
  const move = moveAt(later.afterTime(), turn);
  const saying = sayingAt(later.afterTime(), move, turn);
  return later.refusalOf(move, saying) ? later : later.does(move, saying);
}

/** The case after each turn. */
function livedThrough({ route, turns: taken }: Walk): NominationStory[] {
  let story = aNomination({ route }, momentAt('2026-01-05'));
  return [story, ...taken.map((turn) => (story = takeTurn(story, turn)))];
}

function endOf({ route, turns: taken }: Walk): NominationStory {
  return taken.reduce(takeTurn, aNomination({ route }, momentAt('2026-01-05')));
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? number) <= number);
}

function taskIdsOf({ events }: NominationStory): string[] {
  const open = events.map(({ facts }) => facts.task?.taskId ?? null);
  return open.flatMap((id, index) => (id !== null && id !== open[index - 1] ? [id] : []));
}

type Truth = (story: NominationStory) => boolean;

const TRUTHS: Readonly<Record<string, Truth>> = {
  'events are numbered from 1 without gaps': ({ events, state }) =>
    events.every(({ seq }, index) => seq === index + 1) && state.seq === events.length,
  'events stand in the order of legal time': ({ events }) =>
    isAscending(events.map((event) => event.at)),
  'the last event carries the whole row': ({ events, facts }) =>
    isDeepStrictEqual(events.at(-1)?.facts, facts),
  'closed means outcome, day of closing and no task': ({ facts }) =>
    new Set([
      facts.stage === 'closed',
      facts.outcome !== null,
      facts.closedAt !== null,
      facts.task === null,
    ]).size === 1,
  'nothing is planned for a closed case': ({ facts, state }) =>
    facts.stage !== 'closed' || state.planned.length === 0,
  'a task is set aside just while the unit supplies': ({ facts }) =>
    (facts.suspendedTask !== null) === (facts.stage === 'awaiting-supplement'),
  'no task is opened twice under one id': (story) => {
    const ids = taskIdsOf(story);
    return new Set(ids).size === ids.length;
  },
  'only members vote, each once': ({ facts }) => {
    const { votedIds = [], roster } = facts.council ?? {};
    const isKnown = votedIds.every((id) => roster?.memberIds.includes(id));
    return isKnown && new Set(votedIds).size === votedIds.length;
  },
  'supplements are asked for no more often than the route allows': ({ facts, state }) =>
    facts.supplementRounds <= state.route.maxSupplementRounds,
  'what is planned stands in order, after what has happened': ({ events, state }) =>
    isAscending([events.at(-1)?.at ?? 0, ...state.planned.map((planned) => planned.at)]),
  'nothing is planned for a task without limit': ({ facts, state }) =>
    facts.task?.clock !== null || state.planned.length === 0,
  'an award is signed and conferred': ({ facts }) =>
    facts.outcome !== 'awarded' || (facts.decision !== null && facts.conferredOn !== null),
  'the state survives being written down': ({ state }) =>
    isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state),
};

describe('Whatever people do and however long they wait', () => {
  test.each(Object.entries(TRUTHS))('%s', (_truth, isTrue) => {
    fc.assert(
      fc.property(walks, (walk) => {
        expect(livedThrough(walk).every(isTrue)).toBe(true);
      }),
    );
  });

  test('it makes no difference whether a timer told in time or a command found the limit passed', () => {
    fc.assert(
      fc.property(walks, turns, (walk, turn) => {
        const late = waited(endOf(walk), turn);
        const inTime = late.afterTime();
        const move = moveAt(inTime, turn);
        const saying = { ...sayingAt(inTime, move, turn), commandId: 'the-same' };
        const refusal = late.refusalOf(move, saying);
        expect(inTime.refusalOf(move, saying)).toEqual(refusal);
        if (refusal) return;
        expect(inTime.does(move, saying)).toEqual(late.does(move, saying));
      }),
      { numRuns: 100 },
    );
  });

  test('such lives see every kind of event and every end', () => {
    const ends = fc.sample(walks, { numRuns: 400, seed: 20_260_417 }).map(endOf);
    const seen = new Set(ends.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([]);
    const outcomes = new Set(ends.map(({ facts }) => facts.outcome));
    expect(OUTCOMES.filter((outcome) => !outcomes.has(outcome))).toEqual([]);
  });
});
