import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { EventGapError, projectEvents } from '#persistence/projection/project-events.js';
import { tablesOf, untilSomebodyWaits } from './record-tables.js';
import { aFiledStory, openRecord, type TestRecord } from './test-record.js';

// Goal: api, sweep and records door may project the same nomination at the same moment.
// Method: two connections; where the order matters one holds its transaction open until the other waits.

let record: TestRecord;
let source: DataSource;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
});
afterAll(() => record.close());

interface TaskRow {
  readonly id: string;
  readonly closed_seq: number | null;
}

async function openTasks(nominationId: string): Promise<string[]> {
  const { tasks } = await tablesOf(source, nominationId);
  return (tasks as readonly TaskRow[])
    .filter(({ closed_seq }) => closed_seq === null)
    .map(({ id }) => id);
}

/** Projects `earlier` in an open transaction, waits until `later` stands before it, then commits. */
async function overtaking(
  earlier: Parameters<typeof projectEvents>[1],
  later: Parameters<typeof projectEvents>[1],
): Promise<{ seq: number }> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await projectEvents(runner.manager, earlier);
  const second = projectEvents(source, later);
  await untilSomebodyWaits(source);
  await runner.commitTransaction();
  await runner.release();
  return second;
}

describe('Two projections of one nomination at once', () => {
  test('the same events twelve times leave one trace', async () => {
    const story = (await aFiledStory(source)).broughtTo('closed');
    const { nominationId } = story.facts;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => projectEvents(source, story.events)),
    );
    expect(answers).toEqual(Array(12).fill({ seq: story.events.length }));
    const { events, notices, outbox, tasks } = await tablesOf(source, nominationId);
    expect(events).toHaveLength(story.events.length);
    const told = story.events.flatMap((event) => event.notices);
    expect(notices).toHaveLength(told.length);
    expect(outbox).toHaveLength(told.length);
    expect(tasks).toHaveLength(6);
    expect(await openTasks(nominationId)).toEqual([]);
  });

  test('the second waits for the first, and answers when all is recorded', async () => {
    const story = await aFiledStory(source);
    expect(await overtaking(story.events, story.events)).toEqual({ seq: 1 });
    expect((await tablesOf(source, story.facts.nominationId)).notices).toHaveLength(1);
  });

  test('a task that the other opened unseen is closed all the same', async () => {
    const filed = await aFiledStory(source);
    const approved = filed.does('approve-proposal');
    expect(await overtaking(filed.events, approved.events)).toEqual({ seq: 2 });
    expect(await openTasks(filed.facts.nominationId)).toEqual(['nomination:ID:check-intake:1']);
  });

  test('the shorter of two sequences takes nothing back from the longer', async () => {
    const filed = await aFiledStory(source);
    await projectEvents(source, filed.events);
    const accepted = filed.does('approve-proposal').does('accept-dossier');
    expect(await overtaking(accepted.events, accepted.events.slice(0, 2))).toEqual({ seq: 2 });
    const { nominations } = await tablesOf(source, filed.facts.nominationId);
    expect(nominations).toMatchObject([{ seq: 3 }]);
    expect(await openTasks(filed.facts.nominationId)).toEqual(['nomination:ID:appraise:1']);
  });

  test('an event whose forerunner is not committed yet is a gap', async () => {
    const filed = await aFiledStory(source);
    const approved = filed.does('approve-proposal');
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await projectEvents(runner.manager, filed.events);
    const early = projectEvents(source, approved.events.slice(1));
    await expect(early).rejects.toBeInstanceOf(EventGapError);
    await runner.commitTransaction();
    await runner.release();
    expect(await projectEvents(source, approved.events.slice(1))).toEqual({ seq: 2 });
  });

  test('what is rolled back is recorded by the one who waited', async () => {
    const story = await aFiledStory(source);
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await projectEvents(runner.manager, story.events);
    const second = projectEvents(source, story.events);
    await untilSomebodyWaits(source);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await second).toEqual({ seq: 1 });
    expect((await tablesOf(source, story.facts.nominationId)).events).toHaveLength(1);
  });
});

test('many nominations in many hands: all recorded, none twice, nobody stuck', async () => {
  const stories = await Promise.all(Array.from({ length: 8 }, () => aFiledStory(source)));
  const ways = stories.map((story) => story.broughtTo('before-council').votedBy(9).events);
  const shuffled = ways.flatMap((events) =>
    events.map((_, index) => events.slice(Math.max(0, index - 2), index + 1)),
  );
  const whole = ways.flat();
  const attempts = [whole, ...shuffled, [...whole].reverse(), whole].map((events) =>
    projectEvents(source, events).catch((error: unknown) => error),
  );
  const results = await Promise.all(attempts);
  const failures = results.filter(
    (result) => result instanceof Error && !(result instanceof EventGapError),
  );
  expect(failures).toEqual([]);
  for (const story of stories) {
    const { nominationId } = story.facts;
    const { events, nominations } = await tablesOf(source, nominationId);
    expect(events).toHaveLength(13);
    expect(nominations).toMatchObject([{ seq: 13, stage: 'before-council' }]);
    expect(await openTasks(nominationId)).toEqual(['nomination:ID:hold-ballot:1']);
  }
});
