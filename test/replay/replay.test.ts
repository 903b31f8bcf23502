import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';

// Goal: a nomination that began under an earlier release goes on under this one.
// Method: recorded histories of every released version run through this version's bundle; a broken twin
// of the workflow shows that a difference is seen.

const HISTORIES = fileURLToPath(new URL('./histories', import.meta.url));
const BROKEN = fileURLToPath(new URL('./broken-nomination.workflow.ts', import.meta.url));

const recorded = readdirSync(HISTORIES).flatMap((release) =>
  readdirSync(path.join(HISTORIES, release)).map((file) => `${release}/${file}`),
);

function historyOf(file: string): unknown {
  return JSON.parse(readFileSync(path.join(HISTORIES, file), 'utf8'));
}

let broken: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const logger = new DefaultLogger('ERROR');
  broken = await bundleWorkflowCode({ workflowsPath: BROKEN, logger });
});

test('Histories of at least one release are kept', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(4);
});

test.each(recorded)('The history %s replays under this version', async (file) => {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'] ?? '';
  const replay = Worker.runReplayHistory({ workflowBundle: { codePath } }, historyOf(file));
  await expect(replay).resolves.toBeUndefined();
});

test.each(recorded)('An incompatible change is caught by the history %s', async (file) => {
  const replay = Worker.runReplayHistory({ workflowBundle: broken }, historyOf(file));
  await expect(replay).rejects.toThrow(DeterminismViolationError);
});
