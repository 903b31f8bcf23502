import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient } from '../../libs/testing/fault-trial.js';
import { actThroughKill, expectAllEnd, expectNothingLost, KILL_CASES } from './kill-cases.js';

// Goal: a command whose caller went away is still carried out wholly or not at all.
// Method: eight people who never repeat; what they leave behind is settled by the sweep alone.

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

describe('People who do not ask again leave nothing half done', () => {
  test.each(KILL_CASES)(
    'when $what is killed under them',
    async ({ programs }) => {
      const users = await actThroughKill(stack, client, { retries: false, programs });
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
