import { expect, describe as group, test } from '@jest/globals';
import { spreadOf } from '#domain/nomination/task-ladder.js';
import { at } from '#testing/calendar-2026.js';
import { aNomination } from '#testing/nomination-story.js';
import { describe, instantOf, summaryOf } from './nomination.details.js';

const APPRAISED = aNomination().broughtTo('under-appraisal');

group('The next instant', () => {
  test('says what time will do to which step, and when the step is due', () => {
    expect(instantOf(APPRAISED.state)).toEqual({
      at: at('2026-03-16', '08:00') + spreadOf('case-1'),
      summary: 'appraise: remind (half-time), due 2026-03-30',
    });
  });

  test('is the limit when all reminders have gone out', () => {
    expect(instantOf(APPRAISED.on('2026-03-30', '09:00').afterTime().state)).toEqual({
      at: at('2026-03-31', '00:00'),
      summary: 'appraise: escalate (deadline), due 2026-03-30',
    });
  });

  test('is none after the limit, without a limit and at the end', () => {
    const escalated = APPRAISED.on('2026-03-31').afterTime();
    const unlimited = APPRAISED.broughtTo('before-authority');
    const closed = APPRAISED.broughtTo('closed');
    expect([escalated, unlimited, closed].map(({ state }) => instantOf(state))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('names no due date where the task has none', () => {
    const { state } = APPRAISED;
    const planned = [{ at: 7, move: 'remind', occasion: 'half-time' }] as const;
    const task = state.facts.task && { ...state.facts.task, clock: null };
    const crafted = { ...state, planned, facts: { ...state.facts, task } };
    expect(instantOf(crafted)?.summary).toBe('appraise: remind (half-time)');
  });
});

group('The description of a case', () => {
  test('says where it is, who must act, until when', () => {
    expect(describe(APPRAISED.state)).toBe(
      'Award certificate-of-merit-province, stage **under-appraisal**. ' +
        'Waiting for **appraiser** to appraise, due 2026-03-30. Supplements asked: 0.',
    );
  });

  test('counts the supplements asked for', () => {
    expect(describe(APPRAISED.does('request-supplement').state)).toBe(
      'Award certificate-of-merit-province, stage **awaiting-supplement**. ' +
        'Waiting for **unit-officer** to supply-supplement, due 2026-03-16. Supplements asked: 1.',
    );
  });

  test('says so where no limit is known', () => {
    expect(describe(APPRAISED.broughtTo('before-authority').state)).toBe(
      'Award certificate-of-merit-province, stage **before-authority**. ' +
        'Waiting for **province-chair** to sign-decision, no limit known. Supplements asked: 0.',
    );
  });

  test('of a closed one says that nobody has to act', () => {
    expect(describe(APPRAISED.broughtTo('closed').state)).toBe(
      'Award certificate-of-merit-province, stage **closed**. ' +
        'Nobody has to act. Supplements asked: 0.',
    );
  });
});

group('The summary of what is recorded', () => {
  test('names the moves of time with their place in the sequence', () => {
    const before = APPRAISED.state.seq;
    const { events } = APPRAISED.on('2026-03-31').afterTime();
    const passed = events.filter(({ seq }) => seq > before);
    expect(summaryOf(passed)).toBe(
      'record reminderSent (seq 4), reminderSent (seq 5), reminderSent (seq 6), deadlineEscalated (seq 7)',
    );
  });

  test('is cut where Temporal would refuse it', () => {
    const { events } = APPRAISED.broughtTo('closed');
    expect(summaryOf([...events, ...events])).toHaveLength(200);
  });
});
