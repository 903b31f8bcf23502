import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Actor } from '#domain/authority/role.js';
import { projectEvents } from '#persistence/projection/project-events.js';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
import { type TaskFilter, TaskRepository } from '#persistence/repositories/task.repository.js';
import { anActor } from '#testing/nomination-builders.js';
import type { NominationStory } from '#testing/nomination-story.js';
import { untilSomebodyWaits } from './record-tables.js';
import { aFiledStory, OTHER_UNIT, openRecord, type TestRecord } from './test-record.js';

const AT = new Date('2026-03-03T02:00:00Z');
const PAGE = { limit: 100, offset: 0 };
const [head, appraiser] = [anActor('unit-head'), anActor('appraiser')];

let record: TestRecord;
let source: DataSource;
let tasks: TaskRepository;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
  tasks = new TaskRepository(source);
});
afterAll(() => record.close());

async function recorded(story: NominationStory): Promise<string> {
  await projectEvents(source, story.events);
  return story.facts.task?.taskId ?? '';
}

const idsOf = async (person: Actor, filter: TaskFilter = {}) =>
  (await tasks.mine(person, filter, PAGE)).items.map(({ id }) => id);

const logOf = (taskId: string) =>
  source.query<unknown[]>(
    'select act, actor_id, version from task_assignment_log where task_id = $1 order by version',
    [taskId],
  );

describe('My tasks', () => {
  test('are those of my role, in my unit where it acts for a unit', async () => {
    const mine = await recorded(await aFiledStory(source));
    const theirs = await recorded(await aFiledStory(source, { unitId: OTHER_UNIT }));
    const late = (await aFiledStory(source)).broughtTo('submitted');
    const intake = await recorded(late);
    expect(await idsOf(head)).toEqual([mine]);
    expect(await idsOf({ ...head, unitId: OTHER_UNIT })).toEqual([theirs]);
    expect(await idsOf(appraiser)).toEqual([intake]);
    expect(await idsOf({ ...head, roles: ['unit-head', 'appraiser'] })).toEqual([mine, intake]);
    expect(await idsOf(anActor('observer'))).toEqual([]);
    expect(await idsOf({ ...head, roles: [] })).toEqual([]);
  });

  test('leave out my own nomination', async () => {
    const task = await recorded(await aFiledStory(source));
    expect(await idsOf(head)).toContain(task);
    expect(await idsOf({ ...head, personId: 'the-nominee' })).not.toContain(task);
  });

  test('say whom they are about, when they are due and who holds them', async () => {
    const story = await aFiledStory(source, { nomineeName: 'Tập thể thử', nomineePersonId: null });
    const id = await recorded(story);
    await tasks.claim({ taskId: id, personId: head.personId, at: AT });
    const expected = {
      id,
      step: 'approve-proposal',
      dueOn: '2026-03-09',
      holderId: 'the-unit-head',
      holderName: 'Người thử the-unit-head',
      version: 1,
      escalatedAt: null,
      nomineeName: 'Tập thể thử',
      awardCode: 'certificate-of-merit-province',
      submittingUnitName: 'Sở Y tế',
      letterNumber: '12/TTr-SYT',
      clock: story.facts.task?.clock,
    };
    const { items } = await tasks.mine(head, { held: 'mine' }, PAGE);
    expect(items).toMatchObject([expected]);
    expect(await tasks.find(id)).toEqual(items[0]);
  });

  test('are narrowed by holder, step and due date, and counted as a whole', async () => {
    const all = await idsOf(head);
    const free = await idsOf(head, { held: 'free' });
    const held = await idsOf(head, { held: 'mine' });
    expect([...free, ...held].sort()).toEqual([...all].sort());
    expect(await idsOf(head, { step: 'appraise' })).toEqual([]);
    expect(await idsOf(head, { dueBefore: '2026-03-08' })).toEqual([]);
    expect(await idsOf(head, { dueBefore: '2026-03-09' })).toEqual(all);
    const second = await tasks.mine(head, {}, { limit: 1, offset: 1 });
    expect(second).toMatchObject({ items: [{ id: all[1] }], total: all.length });
  });

  test.each([
    { limit: 101, offset: 0 },
    { limit: 0, offset: 0 },
    { limit: 10, offset: -1 },
    { limit: 1.5, offset: 0 },
  ])('do not come in a page like %o', async (page) => {
    await expect(tasks.mine(head, {}, page)).rejects.toThrow(RangeError);
  });

  test('of one nomination stand in the order of its way', async () => {
    const story = (await aFiledStory(source)).broughtTo('before-council');
    await recorded(story);
    const rows = await tasks.ofNomination(story.facts.nominationId);
    expect(rows.map(({ step, closedSeq }) => [step, closedSeq])).toEqual([
      ['approve-proposal', 2],
      ['check-intake', 3],
      ['appraise', 4],
      ['hold-ballot', null],
    ]);
  });
});

describe('Claim and release', () => {
  test('one holds it, then nobody, then another; each act is in the log', async () => {
    const taskId = await recorded(await aFiledStory(source));
    const by = (personId: string) => ({ taskId, personId, at: AT });
    expect(await tasks.claim(by('the-unit-head'))).toBe('claimed');
    expect(await tasks.claim(by('the-unit-head'))).toBe('claimed');
    expect(await tasks.claim(by('the-unit-officer'))).toBe('held-by-another');
    expect(await tasks.release(by('the-unit-officer'))).toBe('held-by-another');
    expect(await tasks.release(by('the-unit-head'))).toBe('released');
    expect(await tasks.release(by('the-unit-head'))).toBe('not-held');
    expect(await tasks.claim(by('the-unit-officer'))).toBe('claimed');
    expect(await logOf(taskId)).toEqual([
      { act: 'claim', actor_id: 'the-unit-head', version: 1 },
      { act: 'release', actor_id: 'the-unit-head', version: 2 },
      { act: 'claim', actor_id: 'the-unit-officer', version: 3 },
    ]);
  });

  test('of many who claim at once one gets it', async () => {
    const taskId = await recorded(await aFiledStory(source));
    const people = Array.from({ length: 9 }, (_, index) => `member-${index + 1}`);
    const results = await Promise.all(
      people.map((personId) => tasks.claim({ taskId, personId, at: AT })),
    );
    expect(results.filter((result) => result === 'claimed')).toHaveLength(1);
    expect(results.filter((result) => result === 'held-by-another')).toHaveLength(8);
    expect(await logOf(taskId)).toHaveLength(1);
  });

  test('a closed task and an unknown one cannot be claimed', async () => {
    const story = await aFiledStory(source);
    const taskId = await recorded(story);
    await recorded(story.does('approve-proposal'));
    const by = { personId: 'the-unit-head', at: AT };
    expect(await tasks.claim({ ...by, taskId })).toBe('not-open');
    expect(await tasks.release({ ...by, taskId })).toBe('not-open');
    expect(await tasks.claim({ ...by, taskId: 'nomination:none' })).toBe('not-found');
    expect(await tasks.find('nomination:none')).toBeNull();
  });

  test('nobody takes what is being completed, also where the two meet', async () => {
    const story = await aFiledStory(source);
    const taskId = await recorded(story);
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from task_assignments where task_id = $1 for update', [taskId]);
    await runner.query(
      `insert into commands (id, kind, nomination_id, actor_id, actor, details, payload_hash)
       values ($1, 'approve-proposal', $2, 'the-unit-head', '{}', $3::jsonb, 'hash')`,
      [randomUUID(), story.facts.nominationId, JSON.stringify({ taskId })],
    );
    const claiming = tasks.claim({ taskId, personId: 'the-unit-officer', at: AT });
    await untilSomebodyWaits(source);
    await runner.commitTransaction();
    await runner.release();
    expect(await claiming).toBe('being-completed');
    expect(await logOf(taskId)).toEqual([]);
  });

  test('completion by one and claim by another: one of the two, never both', async () => {
    const commands = new CommandRepository(source);
    for (let round = 0; round < 20; round += 1) {
      const story = await aFiledStory(source);
      const taskId = await recorded(story);
      const { actor, details } = story.command('approve-proposal');
      const { nominationId } = story.facts;
      const command = { id: randomUUID(), kind: 'approve-proposal', nominationId, actor } as const;
      const [noted, claimed] = await Promise.all([
        commands.note({ ...command, details, comment: null, payloadHash: 'hash' }),
        tasks.claim({ taskId, personId: 'the-unit-officer', at: AT }),
      ]);
      const outcome = `${noted.kind} and ${claimed}`;
      expect(['noted and being-completed', 'refused and claimed']).toContain(outcome);
    }
  });
});
