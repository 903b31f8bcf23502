import { TestWorkflowEnvironment } from '@temporalio/testing';
import { ProcessHarness } from './process-harness.js';
import { quietCore } from './quiet-core.js';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through npm test`);
  return value;
}

/** The run's real server; time is the machine's. */
export async function onRealServer(): Promise<ProcessHarness> {
  quietCore();
  const address = required('TEST_TEMPORAL_ADDRESS');
  const environment = await TestWorkflowEnvironment.createFromExistingServer({ address });
  return new ProcessHarness(environment).start();
}

/** A time-skipping server of the file's own, for stories of weeks and years. */
export async function onTimeSkippingServer(): Promise<ProcessHarness> {
  quietCore();
  const path = required('TEST_TIME_SKIPPING_SERVER');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  return new ProcessHarness(environment).start();
}
