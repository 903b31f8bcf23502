import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { startTemporal } from '../../apps/local/src/temporal-server.js';
import { onRealServer } from '../../libs/testing/process-environments.js';
import { STORIES } from './recorded-stories.js';

// Usage, from the project's folder after npm start has compiled it: npm run record-histories -- <release>
const [release] = process.argv.slice(2);
if (!release) throw new Error('name the release, e.g. 0.1.0');

const folder = path.join('test/replay/histories', release);
const scratch = await mkdtemp(path.join(tmpdir(), 'vinh-danh-histories-'));
const server = await startTemporal({ folder: scratch });
process.env['TEST_TEMPORAL_ADDRESS'] = server.address;
process.env['TEST_WORKFLOW_BUNDLE'] ??= 'dist/workflow-bundle.js';
const harness = await onRealServer();
try {
  await mkdir(folder, { recursive: true });
  for (const [name, tell] of Object.entries(STORIES)) {
    const { handle } = await tell(harness);
    const latest = harness.environment.client.workflow.getHandle(handle.workflowId);
    const history = historyToJSON(await latest.fetchHistory());
    await writeFile(path.join(folder, `${name}.json`), `${history}\n`);
    console.log(`${folder}/${name}.json`);
  }
} finally {
  await harness.stop();
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}
