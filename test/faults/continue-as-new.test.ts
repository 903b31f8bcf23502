import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient } from '../../libs/testing/fault-trial.js';
import { actThroughKill, expectAllEnd, expectNothingLost } from './kill-cases.js';

// Goal: a run that continues as new in the middle of kills loses no command and repeats none.
// Method: a server that suggests it after so few events that every nomination does it several times.

const PATIENCE_MS = 180_000;
const SETTINGS = { 'limit.historyCount.suggestContinueAsNew': 8 };

let stack: FaultStack;
let client: AwardClient;
beforeAll(async () => {
  stack = await FaultStack.start(SETTINGS);
  client = await awardClient(stack);
}, PATIENCE_MS);
afterAll(async () => {
  client?.close();
  await stack?.stop();
}, PATIENCE_MS);

async function continuedRuns(): Promise<number> {
  const { temporalAddress: address, namespace } = stack.places;
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    return (await workflow.count(`ExecutionStatus = 'ContinuedAsNew'`)).count;
  } finally {
    await connection.close();
  }
}

test(
  'Nominations that continue as new survive the kill of a worker and of the Temporal server',
  async () => {
    const programs = ['worker-1', 'temporal'] as const;
    const users = await actThroughKill(stack, client, { retries: true, programs });
    await expectNothingLost(stack, users);
    await expectAllEnd(stack, client);
    expect(await continuedRuns()).toBeGreaterThan(users.acknowledged.nominationIds.length);
  },
  PATIENCE_MS,
);
