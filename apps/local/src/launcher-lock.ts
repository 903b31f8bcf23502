import fs from 'node:fs';
import { readJsonFile, writeJsonFile } from './json-file.js';
import { asIdentity, identify, isRunning, type ProcessIdentity } from './process-identity.js';
import { StartFailure } from './start-failure.js';
import { holdsWithin, sleep } from './wait.js';

/** A launcher that is ending is waited for this long. */
const STOPPING_MS = 12_000;
/** A lock without content is being written; older than this its writer has died. */
const WRITING_MS = 2_000;

/** The right to run the stack of one data folder; a dead holder's right can be taken over. */
export interface LauncherLock {
  /** Lets the next launcher wait for this one instead of being refused. */
  announceStop(): void;
  release(): void;
}

/** The launcher that holds the lock now, or `null`. */
export function lockHolder(lockFile: string): ProcessIdentity | null {
  const holder = asIdentity(readJsonFile(lockFile));
  return holder && isRunning(holder) ? holder : null;
}

/** @throws StartFailure when another launcher runs; `where` adds its address to the line. */
export async function takeLauncherLock(
  lockFile: string,
  where: () => string | null,
): Promise<LauncherLock> {
  await holdsWithin(() => !isStopping(lockFile), STOPPING_MS, 100);
  if (!(await tryTake(lockFile))) throw alreadyRunning(lockFile, where());
  return {
    announceStop: () => writeJsonFile(lockFile, { ...ownIdentity(), stopping: true }),
    release: () => fs.rmSync(lockFile, { force: true }),
  };
}

function alreadyRunning(lockFile: string, where: string | null): StartFailure {
  const pid = lockHolder(lockFile)?.pid ?? 'unknown';
  return new StartFailure(
    `Already running on this data: pid ${pid}, ${where ?? 'still starting'}.`,
  );
}

function isStopping(lockFile: string): boolean {
  const lock = readJsonFile(lockFile) as { stopping?: boolean } | null;
  return lock?.stopping === true && lockHolder(lockFile) !== null;
}

async function tryTake(lockFile: string): Promise<boolean> {
  const own = ownIdentity();
  if (isStale(lockFile)) fs.rmSync(lockFile, { force: true });
  try {
    fs.writeFileSync(lockFile, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  // Two may have removed the same stale lock: the one whose file stands a moment later has it.
  await sleep(50);
  return asIdentity(readJsonFile(lockFile))?.pid === own.pid;
}

function isStale(lockFile: string): boolean {
  if (readJsonFile(lockFile) !== null) return lockHolder(lockFile) === null;
  const written = fs.statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > WRITING_MS;
}

function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, mark: null };
}
