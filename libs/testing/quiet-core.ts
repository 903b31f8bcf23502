import { DefaultLogger, Runtime } from '@temporalio/worker';

let isInstalled = false;

/** Temporal's core says errors only; may be asked again within one test file. */
export function quietCore(): void {
  if (isInstalled) return;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  isInstalled = true;
}
