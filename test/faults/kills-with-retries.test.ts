import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient } from '../../libs/testing/fault-trial.js';
import { actThroughKill, expectAllEnd, expectNothingLost, KILL_CASES } from './kill-cases.js';

// Goal: whatever part is killed, what was acknowledged is there once, and every nomination ends.
// Method: eight people who repeat with the same key what was not answered; kill -9; audit of both sides.

const PATIENCE_MS = 180_000;

let stack: FaultStack;
let client: AwardClient;
beforeAll(async () => {
  stack = await FaultStack.start();
  client = await awardClient(stack);
}, PATIENCE_MS);
afterAll(async () => {
  client?.close();
  await stack?.stop();
}, PATIENCE_MS);

describe('People who ask again lose nothing and do nothing twice', () => {
  test.each(KILL_CASES)(
    'when $what is killed under them',
    async ({ programs }) => {
      const users = await actThroughKill(stack, client, { retries: true, programs });
      await expectNothingLost(stack, users);
    },
    PATIENCE_MS,
  );

  test(
    'and every nomination can be carried to its end',
    () => expectAllEnd(stack, client),
    PATIENCE_MS,
  );
});
