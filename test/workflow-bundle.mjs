import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Bundles the workflows once per run, by the program that does it in production. */
export async function buildWorkflowBundle() {
  if (process.env.TEST_WORKFLOW_BUNDLE) return;
  const bundle = `${root}dist/workflow-bundle.js`;
  await promisify(execFile)(process.execPath, [`${root}dist/apps/worker/src/build-bundle.js`], {
    cwd: root,
    env: { ...process.env, WORKFLOW_BUNDLE: bundle },
  });
  process.env.TEST_WORKFLOW_BUNDLE = bundle;
}
