import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { ProcessHarness } from './process-harness.js';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through npm test`);
  return value;
}

/** Core logs warnings only; once per test file, before anything else of Temporal. */
function quiet(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** The run's real server; time is the machine's. */
export async function onRealServer(): Promise<ProcessHarness> {
  quiet();
  const address = required('TEST_TEMPORAL_ADDRESS');
  const environment = await TestWorkflowEnvironment.createFromExistingServer({ address });
  return new ProcessHarness(environment).start();
}

/** A time-skipping server of the file's own, for stories of weeks and years. */
export async function onTimeSkippingServer(): Promise<ProcessHarness> {
  quiet();
  const path = required('TEST_TIME_SKIPPING_SERVER');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  return new ProcessHarness(environment).start();
}
