import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { NominationEntity } from '#persistence/entities/nomination.entity.js';
import { TaskEntity } from '#persistence/entities/task.entity.js';
import { EventGapError, projectEvents } from '#persistence/projection/project-events.js';
import { reprojectCase } from '#persistence/projection/reproject-case.js';
import { at } from '#testing/calendar-2026.js';
import { tablesOf } from './record-tables.js';
import { aFiledStory, openRecord, type TestRecord } from './test-record.js';

let record: TestRecord;
let source: DataSource;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
});
afterAll(() => record.close());

const nominationOf = (id: string) => source.getRepository(NominationEntity).findOneByOrFail({ id });
const tasksOf = (nominationId: string) =>
  source.getRepository(TaskEntity).find({ where: { nominationId }, order: { openedAt: 'ASC' } });

describe('An event goes to every table it concerns', () => {
  test('a filed nomination waits for the head of the unit, who is told', async () => {
    const story = await aFiledStory(source);
    const { nominationId: id } = story.facts;
    expect(await projectEvents(source, story.events)).toEqual({ seq: 1 });

    const { updatedAt, ...row } = await nominationOf(id);
    expect(updatedAt).toBeInstanceOf(Date);
    expect(row).toEqual({
      id,
      stage: 'awaiting-unit-head',
      outcome: null,
      actionRequiredBy: 'unit-head',
      taskId: `nomination:${id}:approve-proposal:1`,
      dueOn: '2026-03-09',
      expiresAt: new Date(at('2026-03-10', '00:00')),
      escalatedAt: null,
      filedAt: new Date(at('2026-03-02')),
      completeDossierReceivedOn: null,
      conferredOn: null,
      closedAt: null,
      decisionNumber: null,
      facts: story.facts,
      seq: 1,
    });
    expect(await tasksOf(id)).toEqual([
      {
        id: `nomination:${id}:approve-proposal:1`,
        nominationId: id,
        step: 'approve-proposal',
        round: 1,
        candidateGroup: 'unit-head',
        unitId: 'unit-a',
        openedAt: new Date(at('2026-03-02')),
        startOn: '2026-03-02',
        dueOn: '2026-03-09',
        expiresAt: new Date(at('2026-03-10', '00:00')),
        clock: story.facts.task?.clock,
        closedAt: null,
        closedBy: null,
        closedSeq: null,
      },
    ]);
    const { notices, outbox, commands, assignments } = await tablesOf(source, id);
    expect(notices).toMatchObject([{ id: 'ID:1:0', kind: 'task-opened', role: 'unit-head' }]);
    expect(outbox).toMatchObject([['notice', 'ID:1:0', { unitId: 'unit-a' }]]);
    expect(commands).toEqual([['filing-ID', 'done', 1, 1]]);
    expect(assignments).toMatchObject([{ holder_id: null, version: 0 }]);
  });

  test('the next event closes the task by its actor and opens another', async () => {
    const filed = await aFiledStory(source);
    await projectEvents(source, filed.events);
    const approved = filed.on('2026-03-04').does('approve-proposal');
    await projectEvents(source, approved.events.slice(1));
    expect(await tasksOf(filed.facts.nominationId)).toMatchObject([
      { closedAt: new Date(at('2026-03-04')), closedBy: 'the-unit-head', closedSeq: 2 },
      { step: 'check-intake', closedAt: null, closedBy: null, closedSeq: null },
    ]);
  });

  test('a supplement closes the task set aside; it is opened again under a new round', async () => {
    const story = (await aFiledStory(source)).broughtTo('awaiting-supplement');
    await projectEvents(source, story.events);
    const { nominationId } = story.facts;
    const supplied = story.on('2026-03-05').does('supply-supplement');
    await projectEvents(source, supplied.events);
    const rounds = (await tasksOf(nominationId)).map(({ step, round, closedSeq }) => [
      `${step}:${round}`,
      closedSeq,
    ]);
    expect(rounds).toEqual(
      expect.arrayContaining([
        ['appraise:1', 4],
        ['supply-supplement:1', 5],
        ['appraise:2', null],
      ]),
    );
  });

  test('an escalation marks the open task until another opens', async () => {
    const waiting = (await aFiledStory(source)).broughtTo('before-council');
    const { nominationId } = waiting.facts;
    await projectEvents(source, waiting.events);
    expect(await nominationOf(nominationId)).toMatchObject({ escalatedAt: null });

    const late = waiting.on('2026-03-18').afterTime();
    expect(late.events.at(-1)).toMatchObject({ type: 'deadlineEscalated' });
    await projectEvents(source, late.events);
    const escalatedAt = new Date(at('2026-03-17', '00:00'));
    expect(await nominationOf(nominationId)).toMatchObject({ escalatedAt });

    const voted = late.votedBy(9);
    await projectEvents(source, voted.events.slice(late.events.length));
    expect(await nominationOf(nominationId)).toMatchObject({ escalatedAt });

    await projectEvents(source, voted.does('close-ballot').events);
    expect(await nominationOf(nominationId)).toMatchObject({ escalatedAt: null });
  });

  test('a step without a limit has no due date', async () => {
    const story = (await aFiledStory(source)).broughtTo('before-authority');
    await projectEvents(source, story.events);
    expect(await nominationOf(story.facts.nominationId)).toMatchObject({
      actionRequiredBy: 'province-chair',
      dueOn: null,
      expiresAt: null,
    });
  });

  test('a closed nomination has an outcome and no task', async () => {
    const story = (await aFiledStory(source)).broughtTo('closed');
    const { nominationId } = story.facts;
    await projectEvents(source, story.events);
    expect(await nominationOf(nominationId)).toMatchObject({
      stage: 'closed',
      outcome: 'awarded',
      actionRequiredBy: null,
      taskId: null,
      dueOn: null,
      closedAt: new Date(at('2026-03-02')),
      conferredOn: '2026-03-02',
      decisionNumber: '12/QĐ-UBND',
    });
    expect((await tasksOf(nominationId)).filter(({ closedAt }) => closedAt === null)).toEqual([]);
  });
});

describe('How the events arrive makes no difference', () => {
  test('one by one, all at once, twice, or with a late repetition of the first', async () => {
    const ways: ((events: Parameters<typeof projectEvents>[1]) => Promise<unknown>)[] = [
      async (events) => {
        for (const event of events) await projectEvents(source, [event]);
      },
      (events) => projectEvents(source, events),
      (events) => projectEvents(source, [...events].reverse()),
      async (events) => {
        await projectEvents(source, events);
        expect(await projectEvents(source, events)).toEqual({ seq: events.length });
      },
      async (events) => {
        await projectEvents(source, events);
        expect(await projectEvents(source, events.slice(0, 1))).toEqual({ seq: events.length });
      },
      async (events) => {
        await projectEvents(source, events.slice(0, 3));
        await projectEvents(source, events.slice(1, 4));
        await projectEvents(source, events.slice(3));
      },
    ];
    const seen = [];
    for (const way of ways) {
      const filed = await aFiledStory(source);
      const approved = filed.on('2026-03-04').does('approve-proposal');
      const story = approved.on('2026-03-05').broughtTo('awaiting-supplement');
      await way(story.events);
      const { nominationId, submissionId } = filed.facts;
      const text = JSON.stringify(await tablesOf(source, nominationId));
      seen.push(JSON.parse(text.replaceAll(submissionId, 'SUBMISSION')) as unknown);
    }
    for (const tables of seen.slice(1)) expect(tables).toEqual(seen[0]);
    expect(seen).toHaveLength(ways.length);
  });

  test('nothing at all is projected as nothing', async () => {
    expect(await projectEvents(source, [])).toEqual({ seq: 0 });
  });
});

describe('No gap gets into the record', () => {
  test('an event before its forerunner is refused and leaves no trace', async () => {
    const story = (await aFiledStory(source)).does('approve-proposal').does('accept-dossier');
    const { nominationId } = story.facts;
    const early = projectEvents(source, story.events.slice(1));
    await expect(early).rejects.toEqual(new EventGapError(nominationId));
    expect((await tablesOf(source, nominationId)).events).toEqual([]);
    await projectEvents(source, story.events.slice(0, 1));
    expect(await projectEvents(source, story.events.slice(1))).toEqual({ seq: 3 });
  });

  test('a hole within the events given is refused by the database', async () => {
    const story = (await aFiledStory(source)).does('approve-proposal').does('accept-dossier');
    const holed = story.events.filter(({ seq }) => seq !== 2);
    const error: unknown = await projectEvents(source, holed).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EventGapError);
    expect(error).toMatchObject({ nominationId: story.facts.nominationId });
    expect((await tablesOf(source, story.facts.nominationId)).events).toEqual([]);
  });

  test('nominations projected together are recorded all or none', async () => {
    const whole = await aFiledStory(source);
    const holed = (await aFiledStory(source)).does('approve-proposal');
    const together = [...whole.events, ...holed.events.slice(1)];
    await expect(projectEvents(source, together)).rejects.toMatchObject({
      nominationId: holed.facts.nominationId,
    });
    expect((await tablesOf(source, whole.facts.nominationId)).events).toEqual([]);
    await projectEvents(source, [...whole.events, ...holed.events]);
    expect((await tablesOf(source, whole.facts.nominationId)).events).toHaveLength(1);
    expect((await tablesOf(source, holed.facts.nominationId)).events).toHaveLength(2);
  });

  test.each([
    ['changed', `update nomination_events set type = 'ballotCast'`],
    ['deleted', 'delete from nomination_events'],
    ['emptied', 'truncate nomination_events cascade'],
  ])('the record cannot be %s', async (_, statement) => {
    await expect(source.query(statement)).rejects.toThrow('nomination_events is append-only');
  });
});

describe('The read model can be made anew', () => {
  test('a row and tasks that were tampered with are as they were', async () => {
    const story = (await aFiledStory(source)).broughtTo('before-authority');
    const { nominationId } = story.facts;
    await projectEvents(source, story.events);
    const before = await tablesOf(source, nominationId);
    await source.query(`update nominations set stage = 'submitted', facts = '{}' where id = $1`, [
      nominationId,
    ]);
    await source.query(
      'update tasks set closed_at = null, closed_by = null, closed_seq = null where nomination_id = $1',
      [nominationId],
    );
    await reprojectCase(source, nominationId, story.events);
    expect(await tablesOf(source, nominationId)).toEqual(before);
  });

  test('not from a part of the events: then all stays as it is', async () => {
    const story = (await aFiledStory(source)).broughtTo('submitted');
    const { nominationId } = story.facts;
    await projectEvents(source, story.events);
    const before = await tablesOf(source, nominationId);
    const part = reprojectCase(source, nominationId, story.events.slice(1));
    await expect(part).rejects.toBeInstanceOf(EventGapError);
    expect(await tablesOf(source, nominationId)).toEqual(before);
  });

  test.each(['pending', 'abandoned', 'refused'])(
    'a command %s is done when its event is in the history',
    async (state) => {
      const story = await aFiledStory(source);
      const id = `filing-${story.facts.nominationId}`;
      await source.query(
        `update commands set state = $2, settled_at = now(),
                refusal = case when $2 = 'refused' then '{}'::jsonb end where id = $1`,
        [id, state],
      );
      await projectEvents(source, story.events);
      expect((await tablesOf(source, story.facts.nominationId)).commands).toEqual([
        ['filing-ID', 'done', 1, 1],
      ]);
    },
  );
});
