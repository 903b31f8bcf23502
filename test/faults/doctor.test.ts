import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence/data-source.js';
import { inProject } from '../../apps/local/src/project-root.js';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient } from '../../libs/testing/fault-trial.js';

// Goal: `npm run doctor` finds each way in which the read model lies, and repairs it from the workflows.
// Method: the command as a person runs it, on a stack whose tables were changed behind its back.

const PATIENCE_MS = 120_000;

let stack: FaultStack;
let client: AwardClient;
let database: DataSource;
let ids: string[];

beforeAll(async () => {
  stack = await FaultStack.start();
  client = await awardClient(stack);
  database = await createDataSource(stack.places.databaseUrl, { poolSize: 2 }).initialize();
  ids = await Promise.all(['a', 'b', 'c', 'd'].map(filed));
}, PATIENCE_MS);
afterAll(async () => {
  client?.close();
  await database?.destroy();
  await stack?.stop();
}, PATIENCE_MS);

async function filed(key: string): Promise<string> {
  const reply = await client.file(`doctor-${key}`);
  if (reply.kind !== 'done') throw new Error(reply.reason);
  return reply.view.id;
}

function doctor(...args: string[]): Promise<{ status: number; said: string }> {
  const command = [inProject('apps/local/bootstrap/run.mjs'), 'doctor', ...args];
  const env = { ...process.env, ...stack.environment };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, said) => {
      resolve({ status: error ? Number(error.code) : 0, said });
    });
  });
}

test(
  'A sound record is found sound; a damaged one is named case by case, and repaired',
  async () => {
    expect(await doctor()).toEqual({
      status: 0,
      said: '4 open nominations compared, 0 differences\n',
    });
    const [lost, wrong, unseen, untouched] = ids;
    await database.query('delete from nominations where id = $1', [lost]);
    await database.query("update nominations set due_on = '2030-01-01' where id = $1", [wrong]);
    await database.query(
      "update tasks set closed_at = now(), closed_by = 'nobody', closed_seq = 1 where nomination_id = $1",
      [unseen],
    );
    const found = await doctor();
    expect(found.status).toBe(1);
    expect(found.said).toContain(`nomination ${lost}: missing-in-record`);
    expect(found.said).toContain(`nomination ${wrong}: lists-differ`);
    expect(found.said).toContain(`nomination ${unseen}: tasks-differ`);
    expect(found.said).not.toContain(String(untouched));
    expect(found.said).toContain('4 open nominations compared, 3 differences');

    const repaired = await doctor('--repair');
    expect([repaired.status, repaired.said.match(/repaired from/g)?.length]).toEqual([0, 3]);
    expect((await doctor()).status).toBe(0);
  },
  PATIENCE_MS,
);
