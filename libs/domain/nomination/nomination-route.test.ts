import { describe, expect, test } from '@jest/globals';
import { aRoute, aRouteWithoutCouncil, aRule } from '#testing/nomination-builders.js';
import { ruleOf, stepAfter } from './nomination-route.js';

describe('A route', () => {
  test('leads from each step to the next and ends after the last', () => {
    const route = aRoute();
    expect(route.sequence.map((step) => stepAfter(route, step))).toEqual([
      'check-intake',
      'appraise',
      'hold-ballot',
      'sign-decision',
      'confer-award',
      null,
    ]);
  });

  test('without a council leads from the appraisal to the chairman', () => {
    expect(stepAfter(aRouteWithoutCouncil(), 'appraise')).toBe('sign-decision');
  });

  test('leads nowhere from a step outside its sequence', () => {
    expect(stepAfter(aRoute(), 'supply-supplement')).toBeNull();
    expect(stepAfter(aRouteWithoutCouncil(), 'hold-ballot')).toBeNull();
  });

  test('describes its steps', () => {
    const rule = aRule('appraiser', { period: null });
    expect(ruleOf(aRoute({ steps: { appraise: rule } }), 'appraise')).toBe(rule);
  });

  test('that does not describe a step it names is a mistake of its data', () => {
    const route = { ...aRoute(), steps: {} };
    expect(() => ruleOf(route, 'appraise')).toThrow(
      new Error('route test-route has no rule for step appraise'),
    );
  });
});
