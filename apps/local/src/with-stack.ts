import { undoAtEnd } from './cleanup.js';
import { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.js';
import { lockHolder, takeLauncherLock } from './launcher-lock.js';
import { answersOk } from './readiness.js';
import { LocalStack } from './stack.js';
import { runningAddresses, type StackAddresses } from './stack-addresses.js';
import { holdsWithin } from './wait.js';

/** A launcher that is starting may have to load the sample first. */
const STARTING_MS = 300_000;

/** Uses the stack that runs on this data; where none runs, starts one and stops it afterwards. */
export async function withStack<T>(use: (stack: StackAddresses) => Promise<T>): Promise<T> {
  const folder = dataFolder();
  prepareDataFolder(folder);
  const running = await findRunningStack(folder);
  return running ? use(running) : withOwnStack(folder, use);
}

async function findRunningStack(folder: DataFolder): Promise<StackAddresses | null> {
  if (lockHolder(folder.lockFile) === null) return null;
  if (!(await isReady(folder))) tell('Waiting for the stack that is starting …');
  const hasSettled = async () => lockHolder(folder.lockFile) === null || (await isReady(folder));
  await holdsWithin(hasSettled, STARTING_MS, 200);
  return runningAddresses(folder);
}

async function isReady(folder: DataFolder): Promise<boolean> {
  const stack = runningAddresses(folder);
  return stack !== null && (await answersOk(`${stack.apiUrl}/health/ready`));
}

async function withOwnStack<T>(
  folder: DataFolder,
  use: (stack: StackAddresses) => Promise<T>,
): Promise<T> {
  const lock = await takeLauncherLock(folder.lockFile, () => null);
  const releaseLock = undoAtEnd(() => Promise.resolve(lock.release()));
  const onGiveUp = (program: string) => tell(`${program} ends again and again; see ${folder.logs}`);
  const stack = new LocalStack({ folder, tell, onGiveUp });
  const stopStack = undoAtEnd(() => stack.stop());
  try {
    tell('Starting the stack for this command');
    return await use(await stack.start());
  } finally {
    lock.announceStop();
    await stopStack();
    await releaseLock();
  }
}

/** Standard output belongs to the command. */
function tell(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
