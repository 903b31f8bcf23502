import { describe, expect, test } from '@jest/globals';
import { aNomination } from '#testing/nomination-story.js';
import { actionRequiredBy } from './nomination-facts.js';
import { STAGES } from './nomination-stage.js';

describe('The group that must act', () => {
  test('follows from the open task; at the end it is nobody', () => {
    const groups = STAGES.map((stage) => [
      stage,
      actionRequiredBy(aNomination().broughtTo(stage).facts),
    ]);
    expect(Object.fromEntries(groups)).toEqual({
      'awaiting-unit-head': 'unit-head',
      submitted: 'appraiser',
      'under-appraisal': 'appraiser',
      'awaiting-supplement': 'unit-officer',
      'before-council': 'council-secretary',
      'before-authority': 'province-chair',
      'awaiting-conferment': 'appraiser',
      closed: null,
    });
  });
});
