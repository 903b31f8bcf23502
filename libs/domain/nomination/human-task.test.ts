import { describe, expect, test } from '@jest/globals';
import { at, momentAt } from '#testing/calendar-2026.js';
import { aRoute, aRule, UNIT, workingDays } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { resumeSuspended } from './human-task.js';
import { STEPS } from './nomination-stage.js';

const dueOn = ({ facts }: NominationStory): LegalDate | undefined => facts.task?.clock?.dueOn;

/** In appraisal from Monday 02/03/2026: 20 working days, due on Monday 30/03 without a pause. */
const APPRAISED = aNomination().broughtTo('under-appraisal');

function paused(story: NominationStory, asked: LegalDate, supplied: LegalDate): NominationStory {
  return story.on(asked).does('request-supplement').on(supplied).does('supply-supplement');
}

describe('The task of a step', () => {
  test('names its round, its group, its clock and the article', () => {
    expect(APPRAISED.facts.task).toEqual({
      taskId: 'nomination:case-1:appraise:1',
      step: 'appraise',
      round: 1,
      candidateGroup: 'appraiser',
      unitId: null,
      openedAt: at('2026-03-02'),
      clock: {
        startOn: '2026-03-02',
        period: workingDays(20),
        suspensions: [],
        citation: aRule('appraiser').citation,
        dueOn: '2026-03-30',
        expiresAt: at('2026-03-31', '00:00'),
      },
    });
  });

  test("is the unit's own where the group acts for a unit", () => {
    const { task } = APPRAISED.does('request-supplement').facts;
    expect([task?.candidateGroup, task?.unitId]).toEqual(['unit-officer', UNIT]);
    expect(aNomination().facts.task?.unitId).toBe(UNIT);
  });

  test('has no clock where no limit is known', () => {
    const { facts, state } = aNomination().broughtTo('before-authority');
    expect(facts.task?.clock).toBeNull();
    expect(state.planned).toEqual([]);
  });

  test('counts from the day it is opened: across Tết 20 working days from 12/02 end on 19/03', () => {
    const story = aNomination({}, momentAt('2026-02-12')).broughtTo('under-appraisal');
    expect(dueOn(story)).toBe('2026-03-19');
  });

  test('belongs to the day in Asia/Ho_Chi_Minh, also a minute before midnight', () => {
    const late = aNomination({}, momentAt('2026-03-02', '23:59')).broughtTo('under-appraisal');
    const next = aNomination({}, momentAt('2026-03-03', '00:00')).broughtTo('under-appraisal');
    expect([dueOn(late), dueOn(next)]).toEqual(['2026-03-30', '2026-03-31']);
  });

  test('has an id of its own in each round', () => {
    const story = paused(paused(APPRAISED, '2026-03-04', '2026-03-05'), '2026-03-09', '2026-03-10');
    const opened = story.events.flatMap(({ facts }) => facts.task?.taskId ?? []);
    expect(opened).toEqual([
      'nomination:case-1:approve-proposal:1',
      'nomination:case-1:check-intake:1',
      'nomination:case-1:appraise:1',
      'nomination:case-1:supply-supplement:1',
      'nomination:case-1:appraise:2',
      'nomination:case-1:supply-supplement:2',
      'nomination:case-1:appraise:3',
    ]);
    expect(story.state.rounds).toEqual({
      'approve-proposal': 1,
      'check-intake': 1,
      appraise: 3,
      'supply-supplement': 2,
    });
  });
});

describe('A supplement during appraisal suspends the limit (NĐ 152/2025 4.4)', () => {
  test('11/03 to 24/03 are lost: 6 days before, 14 after, due on 13/04 instead of 30/03', () => {
    expect(dueOn(APPRAISED)).toBe('2026-03-30');
    const resumed = paused(APPRAISED, '2026-03-11', '2026-03-24');
    expect(resumed.facts.task).toEqual({
      taskId: 'nomination:case-1:appraise:2',
      step: 'appraise',
      round: 2,
      candidateGroup: 'appraiser',
      unitId: null,
      openedAt: at('2026-03-24'),
      clock: {
        startOn: '2026-03-02',
        period: workingDays(20),
        suspensions: [{ fromOn: '2026-03-11', toOn: '2026-03-24' }],
        citation: aRule('appraiser').citation,
        dueOn: '2026-04-13',
        expiresAt: at('2026-04-14', '00:00'),
      },
    });
  });

  test('while it waits the case stands at the unit, and the appraisal is set aside', () => {
    const waiting = APPRAISED.on('2026-03-11').does('request-supplement');
    expect(waiting.facts.stage).toBe('awaiting-supplement');
    expect(waiting.facts.suspendedTask).toEqual(APPRAISED.facts.task);
    expect(waiting.facts.missingItems).toEqual(['ballot-result']);
    expect(waiting.facts.supplementRounds).toBe(1);
    expect(waiting.facts.task?.step).toBe('supply-supplement');
    expect(dueOn(waiting)).toBe('2026-03-25');
  });

  test('once supplied nothing is missing and nothing is set aside; the round stays counted', () => {
    const { facts } = paused(APPRAISED, '2026-03-11', '2026-03-24');
    expect([facts.stage, facts.suspendedTask, facts.missingItems, facts.supplementRounds]).toEqual([
      'under-appraisal',
      null,
      [],
      1,
    ]);
  });

  test('none of the appraisal reminds while it waits, and those ahead are planned anew after', () => {
    const waiting = APPRAISED.on('2026-03-11').does('request-supplement');
    const notAppraised = waiting.on('2026-03-24').afterTime().events.slice(4);
    expect(notAppraised.map(({ details }) => details['taskId'])).toEqual([
      'nomination:case-1:supply-supplement:1',
      'nomination:case-1:supply-supplement:1',
    ]);
    const { state } = paused(APPRAISED, '2026-03-11', '2026-03-24');
    const days = state.planned.map(({ at: instant, occasion }) => [
      momentAt('2026-03-24').calendar.dateOf(instant),
      occasion,
    ]);
    expect(days).toEqual([
      ['2026-03-30', 'half-time'],
      ['2026-04-09', '2-working-days-before'],
      ['2026-04-13', 'last-day'],
      ['2026-04-14', 'deadline'],
    ]);
  });

  test('supplied on the day it was asked, that one day is lost', () => {
    const resumed = paused(APPRAISED, '2026-03-11', '2026-03-11');
    expect(resumed.facts.task?.clock?.suspensions).toEqual([
      { fromOn: '2026-03-11', toOn: '2026-03-11' },
    ]);
    expect(dueOn(resumed)).toBe('2026-03-31');
  });

  test('asked on the last day and supplied two days later, one day is left', () => {
    expect(dueOn(paused(APPRAISED, '2026-03-30', '2026-04-01'))).toBe('2026-04-02');
  });

  test('two pauses in one appraisal are both lost', () => {
    const once = paused(APPRAISED, '2026-03-11', '2026-03-13');
    const twice = paused(once, '2026-03-18', '2026-03-19');
    expect(dueOn(once)).toBe('2026-04-02');
    expect(twice.facts.task?.clock?.suspensions).toEqual([
      { fromOn: '2026-03-11', toOn: '2026-03-13' },
      { fromOn: '2026-03-18', toOn: '2026-03-19' },
    ]);
    expect(dueOn(twice)).toBe('2026-04-06');
  });

  test('a day that ends one pause and begins the next is lost once', () => {
    const once = paused(APPRAISED, '2026-03-11', '2026-03-13');
    expect(dueOn(paused(once, '2026-03-13', '2026-03-17'))).toBe('2026-04-06');
  });

  test('asked after the limit has passed, the limit stays passed and is not escalated again', () => {
    const overdue = APPRAISED.on('2026-04-01');
    const resumed = overdue.does('request-supplement').on('2026-04-03').does('supply-supplement');
    expect(dueOn(resumed)).toBe('2026-03-30');
    expect(resumed.state.planned).toEqual([]);
    const escalations = resumed.on('2026-05-04').afterTime().events;
    expect(escalations.filter(({ type }) => type === 'deadlineEscalated')).toHaveLength(1);
  });

  test('a step without limit goes on without one', () => {
    const appraise = aRule('appraiser', { period: null, citation: null });
    const route = aRoute({ steps: { appraise } });
    const story = paused(
      aNomination({ route }).broughtTo('under-appraisal'),
      '2026-03-11',
      '2026-03-24',
    );
    expect(story.facts.task?.taskId).toBe('nomination:case-1:appraise:2');
    expect(story.facts.task?.clock).toBeNull();
  });
});

describe('A supplement at the intake starts the limit anew ("kể từ ngày nhận đủ hồ sơ")', () => {
  const filed = aNomination({}, momentAt('2025-11-03')).broughtTo('submitted');
  const supplied = paused(filed, '2025-11-06', '2025-11-12');

  test('the intake counts from the day the rest came in, with no pause in it', () => {
    expect(supplied.facts.task?.clock?.startOn).toBe('2025-11-12');
    expect(supplied.facts.task?.clock?.suspensions).toEqual([]);
    expect(supplied.facts.task?.taskId).toBe('nomination:case-1:check-intake:2');
    expect([dueOn(filed), dueOn(supplied)]).toEqual(['2025-11-17', '2025-11-26']);
    expect(supplied.facts.stage).toBe('submitted');
    expect(supplied.facts.suspendedTask).toBeNull();
  });

  test('accepted on Wed 12/11/2025, the 20 days of the appraisal end on Wed 10/12/2025', () => {
    const accepted = supplied.does('accept-dossier');
    expect(accepted.facts.completeDossierReceivedOn).toBe('2025-11-12');
    expect(dueOn(accepted)).toBe('2025-12-10');
  });
});

describe('Resuming', () => {
  test('is a mistake of the program where nothing is set aside', () => {
    const { state, moment } = APPRAISED;
    expect(() => resumeSuspended(state, moment)).toThrow(new Error('no task is suspended'));
  });

  test('is a mistake of the program where the unit has no task', () => {
    const { state, moment } = APPRAISED.does('request-supplement');
    const facts = { ...state.facts, task: null };
    expect(() => resumeSuspended({ ...state, facts }, moment)).toThrow('no task is suspended');
  });

  test('knows a rule for every step', () => {
    expect(Object.keys(aRoute().steps).sort()).toEqual([...STEPS].sort());
  });
});
