import { describe, expect, test } from '@jest/globals';
import { aRouteWithoutCouncil } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import { detailsAreComplete } from './move-details.policy.js';
import type { Move, MoveDetails } from './nomination-move.js';
import { MOVE_ROWS } from './nomination-transitions.js';

const FILED = aNomination();
const SUBMITTED = FILED.broughtTo('submitted');
const APPRAISED = FILED.broughtTo('under-appraisal');
const VOTED = FILED.broughtTo('before-council').votedBy(9);
const DECIDED = FILED.broughtTo('before-authority');
const SIGNED = DECIDED.on('2026-03-05').does('sign-decision');

/** The move with all that is usually said, but for what is given; a key without value is left out. */
function asked(
  story: NominationStory,
  move: Move,
  over: { [Key in keyof MoveDetails]?: MoveDetails[Key] | undefined } = {},
) {
  const { details } = story.command(move);
  const entries = Object.entries({ ...details, ...over }).filter(
    ([, value]) => value !== undefined,
  );
  return detailsAreComplete({
    move,
    details: Object.fromEntries(entries),
    facts: story.facts,
    route: story.state.route,
    on: story.moment.calendar.dateOf(story.moment.at),
  });
}

describe('The task named', () => {
  const taskId = 'nomination:case-1:check-intake:1';

  test('is the open one', () => {
    expect(asked(SUBMITTED, 'accept-dossier', { taskId })).toBeNull();
  });

  test.each([
    ['the task before', 'nomination:case-1:approve-proposal:1'],
    ["another case's", 'nomination:case-2:check-intake:1'],
    ['none', undefined],
  ])('may not be %s', (_which, named) => {
    expect(asked(SUBMITTED, 'accept-dossier', { taskId: named })).toEqual({
      code: 'TASK_NOT_OPEN',
      facts: { taskId: named ?? null, open: taskId },
      citation: null,
    });
  });

  test('is none where no task is open', () => {
    const closed = FILED.broughtTo('closed');
    expect(asked(closed, 'confer-award', { taskId })).toEqual({
      code: 'TASK_NOT_OPEN',
      facts: { taskId, open: null },
      citation: null,
    });
  });

  test.each(['cast-ballot', 'withdraw-nomination'] as const)(
    'is not asked for by %s, which completes none',
    (move) => {
      expect(asked(VOTED, move, { taskId: undefined })).toBeNull();
    },
  );
});

describe('A reason', () => {
  test.each([
    ['refuse-proposal', FILED],
    ['request-supplement', APPRAISED],
    ['return-dossier', APPRAISED],
    ['refuse-award', DECIDED],
    ['withdraw-nomination', FILED],
  ] as const)('is owed by one who makes the move %s', (move, story) => {
    const missing = { code: 'COMMENT_REQUIRED', facts: { move }, citation: null };
    expect(asked(story, move)).toBeNull();
    expect(asked(story, move, { commentHash: undefined })).toEqual(missing);
    expect(asked(story, move, { commentHash: '' })).toEqual(missing);
  });

  test.each([
    ['approve-proposal', FILED],
    ['accept-dossier', SUBMITTED],
    ['propose-award', APPRAISED],
    ['sign-decision', DECIDED],
    ['confer-award', SIGNED],
  ] as const)('is not owed by one who makes the move %s', (move, story) => {
    expect(asked(story, move, { commentHash: undefined })).toBeNull();
  });
});

describe('What the law wants said', () => {
  test('a return names its legal basis (NĐ 152/2025 35.4a)', () => {
    expect(asked(SUBMITTED, 'return-dossier')).toBeNull();
    expect(asked(SUBMITTED, 'return-dossier', { legalBasis: undefined })).toEqual({
      code: 'LEGAL_BASIS_REQUIRED',
      facts: {},
      citation: MOVE_ROWS['return-dossier'].citation,
    });
    expect(asked(SUBMITTED, 'accept-dossier', { legalBasis: undefined })).toBeNull();
  });

  test('a request for a supplement lists the missing items', () => {
    const refusal = { code: 'MISSING_ITEMS_REQUIRED', facts: {}, citation: null };
    expect(asked(SUBMITTED, 'request-supplement', { missingItems: ['report'] })).toBeNull();
    expect(asked(SUBMITTED, 'request-supplement', { missingItems: [] })).toEqual(refusal);
    expect(asked(SUBMITTED, 'request-supplement', { missingItems: undefined })).toEqual(refusal);
    expect(asked(SUBMITTED, 'accept-dossier', { missingItems: undefined })).toBeNull();
  });

  test('a proposal to the council freezes its roster, one to the chairman needs none', () => {
    const refusal = { code: 'COUNCIL_ROSTER_REQUIRED', facts: {}, citation: null };
    const empty = { councilId: 'province-council', memberIds: [] };
    const direct = aNomination({ route: aRouteWithoutCouncil() }).broughtTo('under-appraisal');
    expect(asked(APPRAISED, 'propose-award')).toBeNull();
    expect(asked(APPRAISED, 'propose-award', { roster: undefined })).toEqual(refusal);
    expect(asked(APPRAISED, 'propose-award', { roster: empty })).toEqual(refusal);
    expect(asked(direct, 'propose-award', { roster: undefined })).toBeNull();
  });

  test('a decision has a number', () => {
    const refusal = { code: 'DECISION_NUMBER_REQUIRED', facts: {}, citation: null };
    expect(asked(DECIDED, 'sign-decision')).toBeNull();
    expect(asked(DECIDED, 'sign-decision', { decisionNumber: undefined })).toEqual(refusal);
    expect(asked(DECIDED, 'sign-decision', { decisionNumber: '' })).toEqual(refusal);
    expect(asked(DECIDED, 'refuse-award', { decisionNumber: undefined })).toBeNull();
  });
});

describe('Closing the ballot', () => {
  test('counts as many ballots as members have voted', () => {
    const mismatch = (cast: number | null) => ({
      code: 'TALLY_MISMATCH',
      facts: { cast, voters: 9 },
      citation: null,
    });
    expect(asked(VOTED, 'close-ballot', { tally: { for: 7, against: 1, invalid: 1 } })).toBeNull();
    expect(asked(VOTED, 'close-ballot', { tally: { for: 7, against: 1, invalid: 0 } })).toEqual(
      mismatch(8),
    );
    expect(asked(VOTED, 'close-ballot', { tally: undefined })).toEqual(mismatch(null));
  });

  test('is refused while nobody has voted', () => {
    const refusal = { code: 'VOTES_MISSING', facts: {}, citation: null };
    const story = FILED.broughtTo('before-council');
    expect(asked(story, 'close-ballot')).toEqual(refusal);
    expect(asked(story.votedBy(1), 'close-ballot')).toBeNull();
  });

  test('is refused where no council has been asked', () => {
    expect(
      detailsAreComplete({
        move: 'close-ballot',
        details: VOTED.command('close-ballot').details,
        facts: { ...VOTED.facts, council: null },
        route: VOTED.state.route,
        on: '2026-03-02',
      })?.code,
    ).toBe('VOTES_MISSING');
  });
});

describe('The day of conferment', () => {
  const conferring = (conferredOn: string | undefined) =>
    asked(SIGNED.on('2026-03-10'), 'confer-award', { conferredOn });
  const invalid = (conferredOn: string | null) => ({
    code: 'CONFERMENT_DATE_INVALID',
    facts: { conferredOn, signedOn: '2026-03-05', on: '2026-03-10' },
    citation: null,
  });

  test.each(['2026-03-05', '2026-03-06', '2026-03-10'])('may be %s', (day) => {
    expect(conferring(day)).toBeNull();
  });

  test.each([
    ['2026-03-04', 'the day before the decision'],
    ['2026-03-11', 'tomorrow'],
  ])('may not be %s, %s', (day) => {
    expect(conferring(day)).toEqual(invalid(day));
  });

  test.each([undefined, ''])('may not be missing (%j)', (day) => {
    expect(conferring(day)).toEqual(invalid(null));
  });

  test('is today at the earliest where no decision is known', () => {
    const request = {
      move: 'confer-award',
      facts: { ...SIGNED.facts, decision: null },
      route: SIGNED.state.route,
      on: '2026-03-10',
    } as const;
    const { details } = SIGNED.command('confer-award');
    const on = (conferredOn: string) =>
      detailsAreComplete({ ...request, details: { ...details, conferredOn } });
    expect(on('2026-03-10')).toBeNull();
    expect(on('2026-03-09')?.facts).toEqual({
      conferredOn: '2026-03-09',
      signedOn: '2026-03-10',
      on: '2026-03-10',
    });
  });
});
