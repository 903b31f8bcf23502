import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { STAGES } from '#domain/nomination/nomination-stage.js';
import { timePassed } from '#domain/nomination/nomination-time.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { storyCoursesOf } from './course-mistakes.js';
import { playCourse } from './course-play.js';
import { readSample, readSamplePacks } from './sample-reader.js';

const sample = readSample(path.join(POLICY_PACKS, '../../samples/lang-son'));
const { story } = sample;
const packs = readSamplePacks(POLICY_PACKS, story);
const { calendar } = packs;
const setting = { ...sample, calendar };
const OFFICE_OPENS_MS = 8 * 3_600_000;
const morning = calendar.startOf(story.storyDay) + OFFICE_OPENS_MS;

/** Every nomination of the story as it stands when the office opens on the story day. */
const told = storyCoursesOf(sample, packs).map((course) => {
  const { state, events } = playCourse(course, setting);
  const passed = timePassed(state, { at: morning });
  const all = [...events, ...passed.events];
  return { key: course.nomination.key, facts: passed.state.facts, events: all };
});

const nominations = story.submissions.flatMap((submission) => submission.nominations);
const open = told.flatMap(({ key, facts, events }) =>
  facts.task?.clock ? [{ key, task: facts.task, clock: facts.task.clock, events }] : [],
);

function keysDueIn(workingDays: (left: number) => boolean): string[] {
  return open
    .filter(({ clock }) => workingDays(calendar.workingDaysLeft(story.storyDay, clock.dueOn)))
    .map(({ key }) => key);
}

describe('On the morning of the story day, Friday 17/04/2026', () => {
  test.each(nominations.map(({ key, expected }) => [key, expected] as const))(
    '%s stands where the story says',
    (key, expected) => {
      const facts = told.find((nomination) => nomination.key === key)?.facts;
      const { stage, outcome, task } = facts ?? {};
      expect(
        stage === 'closed' ? { stage, outcome } : { stage, dueOn: task?.clock?.dueOn },
      ).toEqual(expected);
    },
  );

  test('there is a nomination at every stage and with every outcome', () => {
    expect(STAGES.filter((stage) => !told.some(({ facts }) => facts.stage === stage))).toEqual([]);
    const outcomes = told.flatMap(({ facts }) => facts.outcome ?? []);
    expect([...new Set(outcomes)].sort()).toEqual(['awarded', 'refused', 'returned', 'withdrawn']);
  });

  test('some are due today, some in one or two working days', () => {
    expect(keysDueIn((left) => left === 0)).toEqual([
      'ward-04',
      'council-office-02',
      'education-01',
      'education-04',
      'front-01',
    ]);
    expect(keysDueIn((left) => left === 1 || left === 2)).toEqual([
      'council-office-01',
      'council-office-04',
      'education-03',
    ]);
  });

  test('those past their deadline, and only those, have been told to the superior', () => {
    const overdue = keysDueIn((left) => left < 0);
    expect(overdue).toEqual(['council-office-03', 'education-02', 'education-06', 'office-01']);
    const escalated = open.filter(({ task, events }) =>
      events.some(
        ({ type, details }) => type === 'deadlineEscalated' && details['taskId'] === task.taskId,
      ),
    );
    expect(escalated.map(({ key }) => key)).toEqual(overdue);
  });

  test('nobody has voted twice or last: each open ballot waits for somebody', () => {
    const ballots = told.flatMap(({ key, facts }) =>
      facts.stage === 'before-council' ? [[key, facts.council?.votedIds.length]] : [],
    );
    expect(ballots).toEqual([
      ['council-office-01', 5],
      ['council-office-02', 8],
      ['council-office-07', 2],
    ]);
  });

  test('the pause for a supplement has moved an appraisal by six working days', () => {
    const resumed = open.find(({ key }) => key === 'education-05');
    expect(resumed?.clock.suspensions).toEqual([{ fromOn: '2026-03-25', toOn: '2026-04-01' }]);
    const { startOn, period } = resumed?.clock ?? {};
    const unpaused = startOn && period && calendar.deadline(startOn, period, []).dueOn;
    expect([unpaused, resumed?.clock.dueOn]).toEqual(['2026-04-16', '2026-04-24']);
  });
});
