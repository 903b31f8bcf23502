import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { refused } from '#domain/legal/refusal.js';
import type { Move } from '#domain/nomination/nomination-move.js';
import { projectEvents } from '#persistence/projection/project-events.js';
import {
  CommandRepository,
  type NewCommand,
} from '#persistence/repositories/command.repository.js';
import { TaskRepository } from '#persistence/repositories/task.repository.js';
import { anActor } from '#testing/nomination-builders.js';
import type { NominationStory } from '#testing/nomination-story.js';
import { untilSomebodyWaits } from './record-tables.js';
import { aFiledStory, aNewFiling, openRecord, type TestRecord } from './test-record.js';

let record: TestRecord;
let source: DataSource;
let commands: CommandRepository;
let tasks: TaskRepository;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
  commands = new CommandRepository(source);
  tasks = new TaskRepository(source);
});
afterAll(() => record.close());

function aCommand(story: NominationStory, move: Move, over: Partial<NewCommand> = {}): NewCommand {
  const { actor, details } = story.command(move);
  const { nominationId } = story.facts;
  const base = { id: randomUUID(), kind: move, nominationId, actor, details };
  return { ...base, comment: 'Đủ tiêu chuẩn', payloadHash: 'hash', ...over };
}

/** A nomination before the head of the unit, recorded. */
async function recorded(): Promise<NominationStory> {
  const story = await aFiledStory(source);
  await projectEvents(source, story.events);
  return story;
}

const waitAMinute = (id: string) =>
  source.query(`update commands set noted_at = now() - interval '1 minute' where id = $1`, [id]);

describe('A filing is noted as a whole', () => {
  test('submission, dossiers and one command for each, in the order of the list', async () => {
    const first = aNewFiling();
    const second = aNewFiling({ submissionId: first.submission.id, ordinal: 2 });
    const filing = {
      submission: first.submission,
      dossiers: [...second.dossiers, ...first.dossiers],
      commands: [...second.commands, ...first.commands],
    };
    const noted = await commands.noteMany(filing);
    expect(noted.isNew).toBe(true);
    expect(noted.commands).toMatchObject([
      {
        ...first.commands[0],
        state: 'pending',
        attempts: 0,
        settledAt: null,
        actorId: 'the-unit-officer',
      },
      { ...second.commands[0], state: 'pending' },
    ]);
    expect(await commands.noteMany(filing)).toEqual({ ...noted, isNew: false });
  });

  test('at once in two hands: one is new, both get the same commands', async () => {
    const filing = aNewFiling();
    const both = await Promise.all([commands.noteMany(filing), commands.noteMany(filing)]);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(both[0].commands).toEqual(both[1].commands);
  });

  test('one impossible dossier and nothing is noted', async () => {
    const filing = aNewFiling({ nomineeKind: 'collective', nomineePersonId: 'the-nominee' });
    await expect(commands.noteMany(filing)).rejects.toThrow('dossiers_nominee_person_check');
    const [row] = await source.query<unknown[]>('select 1 from submissions where id = $1', [
      filing.submission.id,
    ]);
    expect(row).toBeUndefined();
  });
});

describe('A command is noted once', () => {
  test('a repetition finds what was noted, whatever it says itself', async () => {
    const command = aCommand(await recorded(), 'approve-proposal');
    const noted = await commands.note(command);
    expect(noted).toMatchObject({ kind: 'noted', isNew: true, command });
    const again = await commands.note({ ...command, payloadHash: 'another', comment: null });
    expect(again).toEqual({ ...noted, isNew: false });
    expect(noted).toMatchObject({ command: await commands.find(command.id) });
  });

  test('twenty at once are one', async () => {
    const command = aCommand(await recorded(), 'approve-proposal');
    const all = await Promise.all(Array.from({ length: 20 }, () => commands.note(command)));
    expect(all.filter((noted) => noted.kind === 'noted' && noted.isNew)).toHaveLength(1);
    expect(all.every(({ kind }) => kind === 'noted')).toBe(true);
  });

  test('an unknown id is not found', async () => {
    expect(await commands.find('nobody sent this')).toBeNull();
  });

  test.each([
    ['an id of 201 characters', { id: 'x'.repeat(201) }, 'commands_id_check'],
    ['a comment of 4001 characters', { comment: 'x'.repeat(4_001) }, 'commands_comment_check'],
  ])('%s is refused by the database', async (_, over, constraint) => {
    const command = aCommand(await recorded(), 'approve-proposal', over);
    await expect(commands.note(command)).rejects.toThrow(constraint);
  });

  test('an id of 200 characters and a comment of 4000 are taken', async () => {
    const over = { id: 'y'.repeat(200), comment: 'ý'.repeat(4_000) };
    const noted = await commands.note(aCommand(await recorded(), 'approve-proposal', over));
    expect(noted).toMatchObject({ isNew: true, command: over });
  });
});

describe('Nobody completes what another holds', () => {
  test('the holder may, another may not, and his command is not noted', async () => {
    const story = await recorded();
    const taskId = story.facts.task?.taskId ?? '';
    await tasks.claim({ taskId, personId: 'the-unit-head', at: new Date() });
    const stranger = aCommand(story, 'approve-proposal', { actor: anActor('appraiser') });
    expect(await commands.note(stranger)).toEqual({
      kind: 'refused',
      refusal: refused('TASK_HELD_BY_ANOTHER', { taskId, holderId: 'the-unit-head' }),
    });
    expect(await commands.find(stranger.id)).toBeNull();
    expect(await commands.note(aCommand(story, 'approve-proposal'))).toMatchObject({ isNew: true });
  });

  test('a withdrawal completes no task, so that no holder stands in its way', async () => {
    const story = await recorded();
    const taskId = story.facts.task?.taskId ?? '';
    await tasks.claim({ taskId, personId: 'the-unit-head', at: new Date() });
    const withdrawal = aCommand(story, 'withdraw-nomination', {
      actor: anActor('unit-officer'),
      details: { taskId },
    });
    expect(await commands.note(withdrawal)).toMatchObject({ isNew: true });
  });

  test('a claim under way is waited for', async () => {
    const story = await recorded();
    const taskId = story.facts.task?.taskId ?? '';
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `update task_assignments set holder_id = 'the-appraiser' where task_id = $1`,
      [taskId],
    );
    const noting = commands.note(aCommand(story, 'approve-proposal'));
    await untilSomebodyWaits(source);
    await runner.commitTransaction();
    await runner.release();
    expect(await noting).toMatchObject({ refusal: { facts: { holderId: 'the-appraiser' } } });
  });
});

describe('A ballot is kept with its command', () => {
  const ballot = { choice: 'for', salt: 'salt', commitment: 'only-once' } as const;

  test('the content in the box, the commitment once only', async () => {
    const story = await recorded();
    const vote = aCommand(story, 'cast-ballot');
    await commands.note(vote, { ballot });
    await commands.note(vote, { ballot });
    const kept =
      'select command_id, choice, salt, commitment from ballots where nomination_id = $1';
    expect(await source.query(kept, [story.facts.nominationId])).toEqual([
      { command_id: vote.id, ...ballot },
    ]);
    const other = aCommand(story, 'cast-ballot');
    await expect(commands.note(other, { ballot })).rejects.toThrow('ballots_commitment_key');
    expect(await commands.find(other.id)).toBeNull();
  });
});

describe('A command is settled once', () => {
  const refusal = refused('STAGE_DOES_NOT_ALLOW', { move: 'sign-decision' });

  test('refused with its reason; what follows changes nothing', async () => {
    const command = aCommand(await recorded(), 'approve-proposal');
    await commands.note(command);
    await commands.refuse(command.id, refusal);
    const settled = await commands.find(command.id);
    expect(settled).toMatchObject({ state: 'refused', refusal, firstSeq: null });
    expect(settled?.settledAt).toBeInstanceOf(Date);
    await commands.abandon(command.id);
    await commands.refuse(command.id, refused('ALREADY_VOTED'));
    expect(await commands.find(command.id)).toEqual(settled);
  });

  test('done by the projection of its event; a later refusal does not undo it', async () => {
    const story = await recorded();
    const command = aCommand(story, 'approve-proposal');
    await commands.note(command);
    const approved = story.does('approve-proposal', { commandId: command.id });
    await projectEvents(source, approved.events);
    await commands.refuse(command.id, refusal);
    const done = { state: 'done', refusal: null, firstSeq: 2, lastSeq: 2 };
    expect(await commands.find(command.id)).toMatchObject(done);
  });
});

describe('A sweep takes up what was left pending', () => {
  test('the old and pending only, each counted as tried', async () => {
    await source.query(`update commands set state = 'abandoned', settled_at = now()
                         where state = 'pending'`);
    const story = await recorded();
    const [old, settled, young] = [1, 2, 3].map(() => aCommand(story, 'approve-proposal'));
    if (!old || !settled || !young) throw new Error('three commands were made');
    for (const command of [old, settled, young]) await commands.note(command);
    for (const { id } of [old, settled]) await waitAMinute(id);
    await commands.abandon(settled.id);

    const border = new Date(Date.now() - 30_000);
    const first = await commands.claimPending(border, 10);
    expect(first).toMatchObject([{ ...old, attempts: 1 }]);
    expect(await commands.claimPending(border, 10)).toMatchObject([{ id: old.id, attempts: 2 }]);

    await waitAMinute(young.id);
    expect(await commands.claimPending(border, 1)).toMatchObject([{ id: young.id, attempts: 1 }]);
  });

  test('two sweeps at once never wait for each other', async () => {
    const command = aCommand(await recorded(), 'approve-proposal');
    await commands.note(command);
    await waitAMinute(command.id);
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select 1 from commands where id = $1 for update', [command.id]);
    const claimed = await commands.claimPending(new Date(Date.now() - 30_000), 10);
    expect(claimed.map(({ id }) => id)).not.toContain(command.id);
    await runner.rollbackTransaction();
    await runner.release();
  });
});
