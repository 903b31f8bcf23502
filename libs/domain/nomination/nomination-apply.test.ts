import { describe, expect, test } from '@jest/globals';
import { at } from '#testing/calendar-2026.js';
import {
  A_CITATION,
  aMandate,
  anActor,
  aRatio,
  aRoster,
  aRoute,
  aRouteWithoutCouncil,
} from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import { applyMove } from './nomination-apply.js';
import type { NominationFacts } from './nomination-facts.js';
import type { Move, MoveDetails } from './nomination-move.js';
import type { NominationState } from './nomination-state.js';

const VOTED = aNomination().broughtTo('before-council').votedBy(9);
const DECIDED = aNomination().broughtTo('before-authority');

describe('The council', () => {
  test('is frozen when the case comes before it', () => {
    expect(aNomination().broughtTo('before-council').facts.council).toEqual({
      roster: aRoster(9),
      votedIds: [],
      result: null,
    });
  });

  test('is not asked on a route without one', () => {
    const route = aRouteWithoutCouncil();
    const { facts } = aNomination({ route }).broughtTo('before-authority');
    expect([facts.stage, facts.council]).toEqual(['before-authority', null]);
  });

  test('keeps who has voted, never how', () => {
    const { facts, events } = aNomination().broughtTo('before-council').votedBy(2);
    expect(facts.council?.votedIds).toEqual(['member-1', 'member-2']);
    expect(events.at(-1)?.details).toEqual({ ballotCommitment: 'commitment' });
  });

  test.each([
    [{ for: 8, against: 1, invalid: 0 }, 'before-authority', null],
    [{ for: 7, against: 1, invalid: 1 }, 'closed', 'refused'],
  ] as const)(
    'asked for 80 %% of nine, with the votes %j, leads to %s',
    (tally, stage, outcome) => {
      const { facts } = VOTED.does('close-ballot', { details: { tally } });
      expect([facts.stage, facts.outcome]).toEqual([stage, outcome]);
      expect(facts.council?.result).toEqual({
        totalMembership: 9,
        tally,
        requiredVotes: 8,
        isPassed: stage !== 'closed',
      });
    },
  );

  test('counts members who did not vote as not for', () => {
    const seven = aNomination().broughtTo('before-council').votedBy(7).does('close-ballot');
    const eight = aNomination().broughtTo('before-council').votedBy(8).does('close-ballot');
    expect([seven.facts.outcome, eight.facts.stage]).toEqual(['refused', 'before-authority']);
  });

  test('asked for a majority is not content with half', () => {
    const approvalRatio = aRatio({ numerator: 1, denominator: 2, mustExceed: true });
    const route = aRoute({ council: { approvalRatio, citation: A_CITATION } });
    const story = aNomination({ route })
      .broughtTo('under-appraisal')
      .does('propose-award', { details: { roster: aRoster(8) } });
    expect(story.votedBy(4).does('close-ballot').facts.outcome).toBe('refused');
    expect(story.votedBy(5).does('close-ballot').facts.stage).toBe('before-authority');
  });
});

describe('The decision', () => {
  test('is signed by the chairman himself, whatever mandates there are', () => {
    expect(DECIDED.does('sign-decision').facts.decision).toEqual({
      number: '12/QĐ-UBND',
      signedOn: '2026-03-02',
      signerId: 'the-province-chair',
      capacity: 'chair',
      mandateId: null,
    });
  });

  test('is signed KT. by a deputy, with the mandate he signs by', () => {
    const signed = DECIDED.does('sign-decision', { by: anActor('deputy-chair') });
    expect(signed.facts.decision).toEqual({
      number: '12/QĐ-UBND',
      signedOn: '2026-03-02',
      signerId: 'the-deputy-chair',
      capacity: 'KT.',
      mandateId: aMandate().mandateId,
    });
    expect(signed.facts.stage).toBe('awaiting-conferment');
  });

  test('is not signed where the award is refused', () => {
    const { facts } = DECIDED.does('refuse-award');
    expect([facts.outcome, facts.decision]).toEqual(['refused', null]);
  });
});

describe('An end', () => {
  test.each<[Move, NominationStory, string]>([
    ['refuse-proposal', aNomination(), 'refused'],
    ['return-dossier', aNomination().broughtTo('submitted'), 'returned'],
    ['return-dossier', aNomination().broughtTo('under-appraisal'), 'returned'],
    ['refuse-award', DECIDED, 'refused'],
    ['confer-award', aNomination().broughtTo('awaiting-conferment'), 'awarded'],
    ['withdraw-nomination', aNomination().broughtTo('awaiting-supplement'), 'withdrawn'],
  ])('by %s leaves no task, no timer, and an outcome', (move, story, outcome) => {
    const { facts, state } = story.on('2026-03-03').does(move);
    expect(facts).toMatchObject({
      stage: 'closed',
      outcome,
      task: null,
      suspendedTask: null,
      closedAt: at('2026-03-03'),
    });
    expect(state.planned).toEqual([]);
  });

  test('by conferment keeps the day of the ceremony', () => {
    const signed = DECIDED.does('sign-decision').on('2026-03-10');
    const conferred = signed.does('confer-award', { details: { conferredOn: '2026-03-06' } });
    expect(conferred.facts.conferredOn).toBe('2026-03-06');
    expect(conferred.facts.closedAt).toBe(at('2026-03-10'));
  });
});

describe('An act that no policy let through is a mistake of the program', () => {
  const applying = (story: NominationStory, move: Move, bare: Partial<NominationState> = {}) => {
    const by = anActor(move === 'sign-decision' ? 'deputy-chair' : 'appraiser');
    const act = (details: MoveDetails) => () =>
      applyMove({ ...story.state, ...bare }, { move, actor: by, details }, story.moment);
    return act;
  };
  const withFacts = (story: NominationStory, over: Partial<NominationFacts>) => ({
    facts: { ...story.facts, ...over },
  });
  const tally = { for: 9, against: 0, invalid: 0 };
  const decisionNumber = '12/QĐ-UBND';

  test.each([
    ['a ballot without a council', 'cast-ballot', 'council'],
    ['a count without a council', 'close-ballot', 'council'],
  ] as const)('%s', (_what, move, missing) => {
    const act = applying(VOTED, move, withFacts(VOTED, { council: null }));
    expect(act({ tally })).toThrow(new Error(`an act was let through: no ${missing}`));
  });

  test('a count on a route that knows no council', () => {
    const act = applying(VOTED, 'close-ballot', { route: aRouteWithoutCouncil() });
    expect(act({ tally })).toThrow(new Error('an act was let through: no rule of the council'));
  });

  test.each<[string, NominationStory, Move, MoveDetails]>([
    ['tally', VOTED, 'close-ballot', {}],
    ['missing items', aNomination().broughtTo('submitted'), 'request-supplement', {}],
    ['decision number', DECIDED, 'sign-decision', { mandate: aMandate() }],
    ['mandate', DECIDED, 'sign-decision', { decisionNumber }],
    ['day of conferment', DECIDED.does('sign-decision'), 'confer-award', {}],
  ])('one without a %s', (what, story, move, details) => {
    expect(applying(story, move)(details)).toThrow(new Error(`an act was let through: no ${what}`));
  });

  test.each([
    ['that has no task', { task: null }],
    ['whose route ends before the decision', {}],
  ])('a step after a case %s', (_what, over) => {
    const route = aRoute({ sequence: ['approve-proposal', 'check-intake', 'appraise'] });
    const story = aNomination({ route }).broughtTo('under-appraisal');
    const act = applying(story, 'propose-award', withFacts(story, over));
    expect(act({})).toThrow(new Error('the route ends before the nomination does'));
  });
});
