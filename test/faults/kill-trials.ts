import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { FaultStack } from '../../libs/testing/fault-stack.js';
import { awardClient } from '../../libs/testing/fault-trial.js';
import { actThroughKill, expectAllEnd, expectNothingLost, KILL_CASES } from './kill-cases.js';

const PATIENCE_MS = 180_000;

/** Every kill, one after the other on one stack, under eight people of one habit; then all is ended. */
export function killTrials(title: string, habit: { readonly retries: boolean }): void {
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

  describe(title, () => {
    test.each(KILL_CASES)(
      'when $what is killed under them',
      async ({ programs }) => {
        const users = await actThroughKill(stack, client, { ...habit, programs });
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
}
