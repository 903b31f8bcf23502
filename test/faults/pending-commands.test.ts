import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { completeTaskUpdate } from '#contracts/nomination.contract.js';
import { nominationWorkflowId } from '#contracts/workflow-ids.js';
import { createDataSource } from '#persistence/data-source.js';
import {
  CommandRepository,
  type NewCommand,
} from '#persistence/repositories/command.repository.js';
import { holdsWithin } from '../../apps/local/src/wait.js';
import type { AwardClient, CaseView } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient, untilSettled } from '../../libs/testing/fault-trial.js';
import { auditRecord } from '../../libs/testing/record-audit.js';
import { person } from '../../libs/testing/test-province.js';
import { auditWorkflows } from '../../libs/testing/workflow-audit.js';
import { IN_AGREEMENT, SOUND_RECORD } from './kill-cases.js';

// Goal: a command that a crash left pending is carried out, or closed where it has become too old.
// Method: a crash between two steps of the road is a step left out; the workers' own sweeps do the rest.

const PATIENCE_MS = 120_000;
const SWEPT_WITHIN_MS = 30_000;
const HEAD = person('unit-head');
const APPROVAL = { at: 'awaiting-unit-head', by: 'unit-head', move: 'approve-proposal' } as const;

let stack: FaultStack;
let client: AwardClient;
let database: DataSource;
let commands: CommandRepository;
let temporal: Client;

beforeAll(async () => {
  stack = await FaultStack.start();
  client = await awardClient(stack);
  database = await createDataSource(stack.places.databaseUrl, { poolSize: 4 }).initialize();
  commands = new CommandRepository(database);
  const connection = await Connection.connect({ address: stack.places.temporalAddress });
  temporal = new Client({ connection, namespace: stack.places.namespace });
}, PATIENCE_MS);
afterAll(async () => {
  client?.close();
  await temporal?.connection.close();
  await database?.destroy();
  await stack?.stop();
}, PATIENCE_MS);

async function filed(): Promise<CaseView> {
  const reply = await client.file(randomUUID());
  if (reply.kind !== 'done') throw new Error(reply.reason);
  return reply.view;
}

/** The approval of a nomination, as the API would note it. */
function approvalOf({ id, taskId }: CaseView): NewCommand {
  return {
    id: randomUUID(),
    kind: 'approve-proposal',
    nominationId: id,
    actor: HEAD,
    details: { ...(taskId && { taskId }) },
    comment: null,
    payloadHash: 'of-a-test',
  };
}

/** Sends a noted command to its process and forgets the answer. */
async function decide({ id: commandId, nominationId, actor, details }: NewCommand): Promise<void> {
  const command = { commandId, move: 'approve-proposal', actor, details } as const;
  const handle = temporal.workflow.getHandle(nominationWorkflowId(nominationId));
  await handle.executeUpdate(completeTaskUpdate, { args: [command], updateId: commandId });
}

async function makeOld(id: string): Promise<void> {
  await database.query(
    `update commands set noted_at = now() - interval '301 seconds' where id = $1`,
    [id],
  );
}

async function settledState(id: string): Promise<string> {
  const isSettled = async () => (await client.commandState(id, 'unit-head')) !== 'pending';
  await holdsWithin(isSettled, SWEPT_WITHIN_MS, 100);
  return client.commandState(id, 'unit-head');
}

async function stageOf({ id }: CaseView): Promise<string> {
  const reply = await client.read(id);
  return reply.kind === 'done' ? reply.view.stage : reply.reason;
}

describe('A command that was noted and then forgotten by a crash', () => {
  test('is carried out by the sweep, and its caller can ask what became of it', async () => {
    const nomination = await filed();
    const command = approvalOf(nomination);
    await commands.note(command);
    expect(await client.commandState(command.id, 'unit-head')).toBe('pending');
    expect(await settledState(command.id)).toBe('done');
    expect(await stageOf(nomination)).toBe('submitted');
  });

  test('is closed unexecuted when it is older than five minutes', async () => {
    const nomination = await filed();
    const command = approvalOf(nomination);
    await commands.note(command);
    await makeOld(command.id);
    expect(await settledState(command.id)).toBe('abandoned');
    expect(await stageOf(nomination)).toBe('awaiting-unit-head');
  });

  test('is recorded by the sweep when the process had decided it', async () => {
    const nomination = await filed();
    const command = approvalOf(nomination);
    await commands.note(command);
    await decide(command);
    expect(await settledState(command.id)).toBe('done');
    expect(await stageOf(nomination)).toBe('submitted');
  });

  test('is recorded also after five minutes, for it has happened', async () => {
    const nomination = await filed();
    const command = approvalOf(nomination);
    await commands.note(command);
    await decide(command);
    await makeOld(command.id);
    expect(await settledState(command.id)).toBe('done');
    expect(await stageOf(nomination)).toBe('submitted');
  });

  test('that waited at the process through a long outage ends the same on both sides', async () => {
    const nomination = await filed();
    const paused = stack.pause('worker-1', 'worker-2');
    const key = randomUUID();
    const asked = await client.complete(key, APPROVAL, nomination.taskId ?? '');
    expect(asked.kind).toBe('unsettled');
    await makeOld(key);
    paused.resume();
    const end = [await settledState(key), await stageOf(nomination)];
    expect([
      ['done', 'submitted'],
      ['abandoned', 'awaiting-unit-head'],
    ]).toContainEqual(end);
    expect(await auditWorkflows(stack.places)).toEqual(IN_AGREEMENT);
  });

  test('is carried out once, however many sweeps take part', async () => {
    const nominations = await Promise.all(Array.from({ length: 30 }, filed));
    const noted = nominations.map(approvalOf);
    await Promise.all(noted.map((command) => commands.note(command)));
    await untilSettled(stack);
    const commandIds = noted.map(({ id }) => id);
    const nominationIds = nominations.map(({ id }) => id);
    const acknowledged = { commandIds, nominationIds };
    expect(await auditRecord(stack.places.databaseUrl, acknowledged)).toEqual(SOUND_RECORD);
  });
});

describe('Two APIs that are given one key at the same time', () => {
  test('file one submission and answer the same', async () => {
    const both = await clientsOfEach();
    const key = randomUUID();
    const [first, second] = await Promise.all(both.map((one) => one.file(key)));
    expect(first?.kind).toBe('done');
    expect(second).toEqual(first);
  });

  test('carry out one command and answer the same', async () => {
    const both = await clientsOfEach();
    const nomination = await filed();
    const key = randomUUID();
    const replies = await Promise.all(
      both.map((one) => one.complete(key, APPROVAL, nomination.taskId ?? '')),
    );
    expect(replies[0]).toMatchObject({ kind: 'done', view: { stage: 'submitted' } });
    expect(replies[1]).toEqual(replies[0]);
    const events = await database.query<{ type: string }[]>(
      'select type from nomination_events where nomination_id = $1 order by seq',
      [nomination.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['nominationFiled', 'proposalApproved']);
  });
});

async function clientsOfEach(): Promise<AwardClient[]> {
  return Promise.all(stack.apiUrls.map((url) => awardClient(stack, [url])));
}
