import { describe, expect, test } from '@jest/globals';
import type { NominationAnswer } from '../api/api-answers.js';
import { differenceOf } from './story-check.js';
import type { ToldNomination } from './story-teller.js';

function told(
  expected: ToldNomination['nomination']['expected'],
  refused: ToldNomination['refused'] = null,
): ToldNomination {
  const nomination = { key: 'office-02', expected } as ToldNomination['nomination'];
  return { nomination, nominationId: 'n-1', refused };
}

function found(stage: string, dueOn: string | null, outcome: string | null): NominationAnswer {
  return {
    stage: { code: stage, label: stage },
    outcome: outcome === null ? null : { code: outcome, label: outcome },
    currentTask: outcome === null ? { deadline: dueOn === null ? null : { dueOn } } : null,
  } as NominationAnswer;
}

const OPEN = { stage: 'submitted', dueOn: '2026-04-22' } as const;

describe('A nomination of the story stands as its sample says', () => {
  test('at its stage with its limit, or closed with its outcome', () => {
    expect(differenceOf(told(OPEN), found('submitted', '2026-04-22', null))).toBe(null);
    const closed = { stage: 'closed', outcome: 'returned' } as const;
    expect(differenceOf(told(closed), found('closed', null, 'returned'))).toBe(null);
  });
});

describe('A difference is told', () => {
  test('of the limit, when an act came a day late', () => {
    expect(differenceOf(told(OPEN), found('submitted', '2026-04-23', null))).toBe(
      'office-02: submitted, due 2026-04-23 (expected: submitted, due 2026-04-22)',
    );
  });

  test('of the stage, with what was refused', () => {
    const problem = { status: 403, code: 'ROLE_MISSING', title: 'Không được.' };
    const broken = told(OPEN, { act: 1, problem });
    expect(differenceOf(broken, found('awaiting-unit-head', null, null))).toBe(
      'office-02: awaiting-unit-head (expected: submitted, due 2026-04-22); ' +
        'act 1 was refused: ROLE_MISSING',
    );
  });

  test('of the outcome', () => {
    const closed = { stage: 'closed', outcome: 'awarded' } as const;
    expect(differenceOf(told(closed), found('closed', null, 'refused'))).toBe(
      'office-02: closed, refused (expected: closed, awarded)',
    );
  });
});
