import { describe, expect, test } from '@jest/globals';
import { anActor } from '#testing/nomination-builders.js';
import { aNomination } from '#testing/nomination-story.js';
import { allowedActions } from './allowed-actions.js';
import { MOVES } from './nomination-move.js';

const { facts, state } = aNomination().broughtTo('submitted');
const actionsOf = (role: 'appraiser' | 'observer') =>
  allowedActions({
    actor: anActor(role),
    facts,
    route: state.route,
    mandate: null,
    on: '2026-03-02',
  });

describe('The actions of a caller', () => {
  test('are all moves in the order of the law', () => {
    expect(actionsOf('appraiser').map(({ move }) => move)).toEqual(MOVES);
  });

  test('say what he may do now and why not the rest', () => {
    const ofAppraiser = actionsOf('appraiser').map(({ move, refusal }) => [move, refusal?.code]);
    expect(Object.fromEntries(ofAppraiser)).toEqual({
      'approve-proposal': 'ROLE_MISSING',
      'refuse-proposal': 'ROLE_MISSING',
      'accept-dossier': undefined,
      'request-supplement': undefined,
      'supply-supplement': 'ROLE_MISSING',
      'return-dossier': undefined,
      'propose-award': 'STAGE_DOES_NOT_ALLOW',
      'cast-ballot': 'ROLE_MISSING',
      'close-ballot': 'ROLE_MISSING',
      'sign-decision': 'ROLE_MISSING',
      'refuse-award': 'ROLE_MISSING',
      'confer-award': 'STAGE_DOES_NOT_ALLOW',
      'withdraw-nomination': 'ROLE_MISSING',
    });
  });

  test('are none for one who only watches', () => {
    const codes = actionsOf('observer').map(({ refusal }) => refusal?.code);
    expect(codes).toEqual(MOVES.map(() => 'ROLE_MISSING'));
  });
});
