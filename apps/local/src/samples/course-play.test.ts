import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import type { Course, SampleAct } from './course.js';
import { coursesOf } from './course-mistakes.js';
import { playCourse } from './course-play.js';
import type { CourseNomination } from './sample-nomination.js';
import { readSample, readSamplePacks } from './sample-reader.js';

const sample = readSample(path.join(POLICY_PACKS, '../../samples/lang-son'));
const packs = readSamplePacks(POLICY_PACKS, sample.story);
const setting = { ...sample, calendar: packs.calendar };
const courses = new Map(coursesOf(sample, packs).map((course) => [course.nomination.key, course]));
const { nominations } = sample.submission;

function course(key: string): Course {
  const found = courses.get(key);
  if (!found) throw new Error(`no nomination ${key}`);
  return found;
}

const play = (key: string) => playCourse(course(key), setting);
const outcomeOf = ({ key }: CourseNomination) => play(key).state.facts.outcome;
const eventsOf = (type: NominationEvent['type'], key: string) =>
  play(key).events.filter((event) => event.type === type);

/** The nominations in whose course an event comes before another. */
function keysWith(type: NominationEvent['type'], before: NominationEvent['type']): string[] {
  return nominations
    .filter((nomination) => outcomeOf(nomination) === 'awarded')
    .map(({ key }) => key)
    .filter((key) => {
      const types = play(key).events.map((event) => event.type);
      const at = types.indexOf(type);
      return at >= 0 && at < types.indexOf(before);
    });
}

describe('The submission of the demonstration', () => {
  test.each(nominations.map(({ key, expected }) => [key, expected.outcome] as const))(
    '%s ends as expected: %s',
    (key, outcome) => {
      expect(play(key).state.facts).toEqual(
        expect.objectContaining({ stage: 'closed', outcome, task: null }),
      );
    },
  );

  test('has thirty nominations and every outcome', () => {
    const ends = nominations.map(outcomeOf);
    const count = (outcome: string) => ends.filter((end) => end === outcome).length;
    expect(['awarded', 'returned', 'refused', 'withdrawn'].map(count)).toEqual([16, 7, 5, 2]);
  });

  test('shows a supplement at intake and one in appraisal, once both', () => {
    expect(keysWith('supplementSupplied', 'dossierAccepted')).toEqual([
      'merit-05',
      'merit-06',
      'merit-15',
      'fighter-grassroots-03',
    ]);
    const inAppraisal = ['merit-12', 'merit-15', 'fighter-province-03'];
    expect(inAppraisal.map((key) => play(key).state.rounds.appraise)).toEqual([2, 2, 2]);
  });

  test('shows two decisions signed KT. by the deputy', () => {
    const signed = nominations.map(({ key }) => [key, play(key).state.facts.decision] as const);
    const byDeputy = signed.filter(([, decision]) => decision?.capacity === 'KT.');
    expect(byDeputy.map(([key, decision]) => [key, decision?.mandateId])).toEqual([
      ['merit-11', 'mandate-2026'],
      ['collective-01', 'mandate-2026'],
    ]);
  });

  test('awards only dossiers that hold every required document in the end', () => {
    const incomplete = nominations
      .filter((nomination) => outcomeOf(nomination) === 'awarded')
      .filter(({ awardCode, documents, course: acts }) => {
        const held = [...documents, ...acts.flatMap((act) => act.documents ?? [])];
        const { checklist = [] } = packs.awards.get(awardCode) ?? {};
        return checklist.some(({ code, isRequired }) => isRequired && !held.includes(code));
      });
    expect(incomplete).toEqual([]);
  });

  test('has one timeline with reminders, a supplement and holidays that do not count', () => {
    const key = sample.submission.timelineOf;
    expect(eventsOf('reminderSent', key).map(({ details }) => details['occasion'])).toEqual([
      '2-working-days-before',
      'half-time',
      'half-time',
      '2-working-days-before',
      'half-time',
      'half-time',
    ]);
    const conferred = play(key).state.facts.conferredOn;
    expect([play(key).state.facts.missingItems, conferred]).toEqual([[], '2026-06-22']);
  });

  test('has one unit head who is late: the superior is told, the right is not lost', () => {
    const [escalation, ...others] = eventsOf('deadlineEscalated', 'worker-01');
    expect(escalation?.details).toEqual({
      occasion: 'deadline',
      taskId: 'nomination:worker-01:approve-proposal:1',
      dueOn: '2026-04-24',
    });
    expect(others).toEqual([]);
  });
});

describe('One vote decides', () => {
  test.each([
    ['merit-02', 'merit-03', 5],
    ['fighter-province-01', 'fighter-province-02', 9],
    ['fighter-grassroots-01', 'fighter-grassroots-02', 8],
  ])('%s passes, %s lacks one of %i', (passed, lost, required) => {
    const results = [passed, lost].map((key) => play(key).state.facts.council?.result);
    expect(results.map((result) => result?.requiredVotes)).toEqual([required, required]);
    expect(results.map((result) => result?.tally.for)).toEqual([required, required - 1]);
    expect(results.map((result) => result?.isPassed)).toEqual([true, false]);
  });
});

describe('A council member who is nominated himself', () => {
  const vote = (by: string): SampleAct => ({ by, move: 'cast-ballot', choice: 'for' });
  const refusalOf = (by: string) => {
    const before = course('merit-04').acts.slice(0, 3);
    const acts = [...before, vote(by)];
    return playCourse({ ...course('merit-04'), acts }, setting).refused?.refusal.code ?? null;
  };

  test('has no vote on it, the other members have', () => {
    expect([refusalOf('member-3'), refusalOf('member-4')]).toEqual(['OWN_NOMINATION', null]);
  });
});
