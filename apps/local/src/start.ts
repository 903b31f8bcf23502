import { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.js';
import { takeLauncherLock } from './launcher-lock.js';
import { readPersonas } from './personas.js';
import { loadSampleOnce } from './sample.js';
import { LocalStack } from './stack.js';
import { runningAddresses } from './stack-addresses.js';
import { explain } from './start-failure.js';
import { onStopRequest } from './stop-signals.js';
import { welcome } from './welcome.js';

/** Why the stack ends, and the exit status. */
interface End {
  readonly why: string;
  readonly status: 0 | 1;
}

/** `npm start`: runs the local stack until it is asked to stop. */
export async function main(): Promise<number> {
  const folder = dataFolder();
  try {
    prepareDataFolder(folder);
    const lock = await takeLauncherLock(
      folder.lockFile,
      () => runningAddresses(folder)?.apiUrl ?? null,
    );
    return await runUntilEnd(folder, () => lock.announceStop()).finally(() => lock.release());
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function runUntilEnd(folder: DataFolder, onStopping: () => void): Promise<number> {
  let finish: (end: End) => void = () => {};
  const ending = new Promise<End>((resolve) => {
    finish = resolve;
  });
  onStopRequest((why) => finish({ why: `Stopping (${why}) …`, status: 0 }));
  const stack = new LocalStack({
    folder,
    tell,
    onGiveUp: (program) => finish({ why: crashes(program, folder), status: 1 }),
  });
  startAndWelcome(stack, folder).catch((error) => finish({ why: explain(error), status: 1 }));
  const { why, status } = await ending;
  console[status === 0 ? 'log' : 'error'](why);
  onStopping();
  await stack.stop();
  console.log('Everything has stopped.');
  return status;
}

async function startAndWelcome(stack: LocalStack, folder: DataFolder): Promise<void> {
  const startedAt = performance.now();
  console.log('Starting Vinh Danh');
  const addresses = await stack.start();
  // Without the sample the system runs all the same; the next start tries again.
  await loadSampleOnce(folder, addresses, tell).catch((error) => {
    console.error(`The sample could not be loaded: ${explain(error)}`);
  });
  tell(`Up after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  console.log(welcome(addresses, readPersonas(), folder));
}

function tell(line: string): void {
  console.log(`  ${line}`);
}

function crashes(program: string, folder: DataFolder): string {
  return `${program} ends again and again; its log: ${folder.logs}/${program}.log`;
}
