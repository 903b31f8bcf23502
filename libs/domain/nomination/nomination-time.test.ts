import { describe, expect, test } from '@jest/globals';
import { at, momentAt } from '#testing/calendar-2026.js';
import { aRoute, aRule, UNIT } from '#testing/nomination-builders.js';
import { aNomination } from '#testing/nomination-story.js';
import type { NominationEvent } from './nomination-event.js';
import { nextInstant, timePassed } from './nomination-time.js';
import { spreadOf } from './task-ladder.js';

const APPRAISED = aNomination().broughtTo('under-appraisal');
const TASK = 'nomination:case-1:appraise:1';
const opening = (date: string): number => at(date, '08:00') + spreadOf('case-1');

function told({ notices }: NominationEvent) {
  return notices.map(({ role, unitId, kind }) => [role, unitId, kind]);
}

describe('Time', () => {
  test('does nothing before the first reminder', () => {
    const { state } = APPRAISED;
    expect(nextInstant(state)).toBe(opening('2026-03-16'));
    expect(timePassed(state, { at: opening('2026-03-16') - 1 })).toEqual({ state, events: [] });
  });

  test('reminds at its instant, with task and due date, and goes on to the next', () => {
    const { state, events } = timePassed(APPRAISED.state, { at: opening('2026-03-16') });
    expect(events).toEqual([
      {
        nominationId: 'case-1',
        seq: 4,
        type: 'reminderSent',
        at: opening('2026-03-16'),
        actorId: null,
        commandId: null,
        details: { occasion: 'half-time', taskId: TASK, dueOn: '2026-03-30' },
        facts: APPRAISED.facts,
        notices: [{ role: 'appraiser', unitId: null, kind: 'reminder', taskId: TASK }],
      },
    ]);
    expect(state.facts).toEqual(APPRAISED.facts);
    expect(nextInstant(state)).toBe(opening('2026-03-26'));
  });

  test('catches up in order, each move at its own instant, when a worker was away', () => {
    const { state, events } = timePassed(APPRAISED.state, { at: at('2026-05-04') });
    expect(events.map(({ seq, type, at: instant }) => [seq, type, instant])).toEqual([
      [4, 'reminderSent', opening('2026-03-16')],
      [5, 'reminderSent', opening('2026-03-26')],
      [6, 'reminderSent', opening('2026-03-30')],
      [7, 'deadlineEscalated', at('2026-03-31', '00:00')],
    ]);
    expect(state.seq).toBe(7);
    expect(nextInstant(state)).toBeNull();
    expect(timePassed(state, { at: at('2026-12-01') }).events).toEqual([]);
  });

  test('does in several steps what it does in one', () => {
    const inOne = timePassed(APPRAISED.state, { at: at('2026-04-15') });
    const first = timePassed(APPRAISED.state, { at: at('2026-03-26') });
    const then = timePassed(first.state, { at: at('2026-04-15') });
    expect(first.events).toHaveLength(2);
    expect([...first.events, ...then.events]).toEqual(inOne.events);
    expect(then.state).toEqual(inOne.state);
  });

  test('does nothing to a step without a limit', () => {
    const { state } = aNomination().broughtTo('before-authority');
    expect(nextInstant(state)).toBeNull();
    expect(timePassed(state, { at: at('2026-12-01') })).toEqual({ state, events: [] });
  });
});

describe('The limit', () => {
  test('is not passed on the last millisecond of its day, and is at 00:00 of the next', () => {
    const types = (instant: number) =>
      timePassed(APPRAISED.state, { at: instant }).events.map(({ type }) => type);
    const reminders = ['reminderSent', 'reminderSent', 'reminderSent'];
    expect(types(at('2026-03-31', '00:00') - 1)).toEqual(reminders);
    expect(types(at('2026-03-31', '00:00'))).toEqual([...reminders, 'deadlineEscalated']);
  });

  test('escalates to the holders and to their superior; the task stays open', () => {
    const story = APPRAISED.on('2026-03-31').afterTime();
    expect(story.events.at(-1)).toMatchObject({
      type: 'deadlineEscalated',
      details: { occasion: 'deadline', taskId: TASK, dueOn: '2026-03-30' },
      notices: [
        { role: 'appraiser', unitId: null, kind: 'escalation', taskId: TASK },
        { role: 'appraisal-head', unitId: null, kind: 'escalation', taskId: TASK },
      ],
    });
    expect(story.facts).toEqual(APPRAISED.facts);
  });

  test("escalates the unit's task to the head of that unit, and to nobody of another", () => {
    const rule = aRule('unit-officer', { escalateTo: 'unit-head' });
    const route = aRoute({ steps: { 'supply-supplement': rule } });
    const story = aNomination({ route }).broughtTo('awaiting-supplement');
    const [escalated] = story.on('2026-03-17').afterTime().events.slice(-1);
    expect(escalated && told(escalated)).toEqual([
      ['unit-officer', UNIT, 'escalation'],
      ['unit-head', UNIT, 'escalation'],
    ]);
  });

  test('of an office, escalated to the officers of a unit, means those of the filing unit', () => {
    const route = aRoute({
      steps: { appraise: aRule('appraiser', { escalateTo: 'unit-officer' }) },
    });
    const story = aNomination({ route }).broughtTo('under-appraisal');
    const [escalated] = story.on('2026-03-17').afterTime().events.slice(-1);
    expect(escalated && told(escalated)).toEqual([
      ['appraiser', null, 'escalation'],
      ['unit-officer', UNIT, 'escalation'],
    ]);
  });

  test('tells one who is his own superior once', () => {
    const rule = aRule('province-chair', { escalateTo: 'province-chair' });
    const route = aRoute({ steps: { 'sign-decision': rule } });
    const story = aNomination({ route }).broughtTo('before-authority');
    const [escalated] = story.on('2026-03-17').afterTime().events.slice(-1);
    expect(escalated && told(escalated)).toEqual([['province-chair', null, 'escalation']]);
  });
});

describe('A limit that means return', () => {
  const waiting = aNomination().broughtTo('awaiting-supplement');
  const expired = waiting.on('2026-03-20').afterTime();

  test('closes the case as returned, at the instant of the limit', () => {
    expect(expired.facts).toMatchObject({
      stage: 'closed',
      outcome: 'returned',
      task: null,
      suspendedTask: null,
      closedAt: at('2026-03-17', '00:00'),
    });
    expect(nextInstant(expired.state)).toBeNull();
  });

  test('says which task ran out, and tells the holders, their superior and the unit', () => {
    const expiry = expired.events.at(-1);
    expect(expiry).toMatchObject({
      type: 'deadlineExpired',
      at: at('2026-03-17', '00:00'),
      details: {
        occasion: 'deadline',
        taskId: 'nomination:case-1:supply-supplement:1',
        dueOn: '2026-03-16',
      },
    });
    expect(expiry && told(expiry)).toEqual([
      ['unit-officer', UNIT, 'escalation'],
      ['unit-head', UNIT, 'escalation'],
      ['unit-officer', UNIT, 'closed'],
    ]);
  });

  test('does nothing after the end, whatever was still planned', () => {
    const { state } = waiting;
    const later = { at: at('2026-03-18'), move: 'remind', occasion: 'late' } as const;
    const crafted = { ...state, planned: [...state.planned, later] };
    const { events } = timePassed(crafted, { at: at('2026-04-01') });
    expect(events.at(-1)?.type).toBe('deadlineExpired');
  });
});

describe('A planned move without an open task', () => {
  test('names none and tells nobody', () => {
    const { state } = APPRAISED;
    const crafted = { ...state, facts: { ...state.facts, task: null } };
    const { events } = timePassed(crafted, momentAt('2026-03-17'));
    expect(events.map(({ details, notices }) => [details, notices])).toEqual([
      [{ occasion: 'half-time', taskId: null, dueOn: null }, []],
    ]);
  });
});
