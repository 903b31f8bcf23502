import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const BUNDLE = process.env['WORKFLOW_BUNDLE'] ?? 'dist/workflow-bundle.js';

/** Builds the workflow bundle once, as production runs it. */
async function buildBundle(): Promise<void> {
  const workflowsPath = fileURLToPath(new URL('../../../workflows/index.js', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  await mkdir(dirname(BUNDLE), { recursive: true });
  await writeFile(BUNDLE, code);
  console.log(`${BUNDLE}: ${(code.length / 1_048_576).toFixed(2)} MB`);
}

await buildBundle();
