import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at } from '../../libs/testing/calendar-2026.js';
import { aMember, anActor, aRoster } from '../../libs/testing/nomination-builders.js';
import { onRealServer } from '../../libs/testing/process-environments.js';
import type { ProcessHarness } from '../../libs/testing/process-harness.js';

// Goal: continue-as-new in mid-process loses no task, timer or command and runs none twice.
// Method: a history budget so small that nearly every command ends a run, while commands keep coming.

let harness: ProcessHarness;
beforeAll(async () => {
  harness = await onRealServer();
});
afterAll(() => harness.stop());

const filedAt = at('2026-04-17');

async function runs(workflowId: string, runId: string): Promise<boolean> {
  const handle = harness.environment.client.workflow.getHandle(workflowId);
  return (await handle.describe()).runId !== runId;
}

test('Votes that arrive while the run changes are each counted once', async () => {
  const nomination = await harness.file({ filedAt, historyBudget: 12 });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await nomination.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  await nomination.act({
    move: 'propose-award',
    actor: anActor('appraiser'),
    details: { roster: aRoster(20) },
  });
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      nomination.act({
        move: 'cast-ballot',
        actor: aMember(index + 1),
        details: { ballotCommitment: `sealed-${index}` },
        commandId: `ballot-${index}`,
      }),
    ),
  );
  const { handle } = nomination;
  expect(await runs(handle.workflowId, handle.firstExecutionRunId)).toBe(true);
  const events = await nomination.events();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.filter(({ type }) => type === 'ballotCast')).toHaveLength(20);
  await handle.terminate('seen enough');
});

test('A command repeated after continue-as-new gets its first answer and does not run again', async () => {
  const nomination = await harness.file({ filedAt, historyBudget: 3 });
  const { handle } = nomination;
  const current = harness.environment.client.workflow.getHandle(handle.workflowId);
  const latest = Object.assign(nomination, { handle: current });
  const taskId = (await latest.facts()).task?.taskId ?? '';
  const act = {
    move: 'approve-proposal',
    actor: anActor('unit-head'),
    details: { taskId },
    commandId: 'approved-once',
  } as const;
  const first = await latest.act(act);
  await latest.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  expect(await runs(handle.workflowId, handle.firstExecutionRunId)).toBe(true);
  expect(await latest.act(act)).toEqual(first);
  expect(await latest.eventTypes()).toEqual([
    'nominationFiled',
    'proposalApproved',
    'dossierAccepted',
  ]);
  await current.terminate('seen enough');
});
