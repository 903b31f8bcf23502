import fs from 'node:fs';
import path from 'node:path';
import { endProcess } from './end-process.js';
import { readJsonFile, writeJsonFile } from './json-file.js';
import { asIdentity, identify, isRunning, type ProcessIdentity } from './process-identity.js';

const GRACE_MS = 5_000;

/** Writes down a child, so that the next launcher finds it if this one is killed. */
export function recordProcess(folder: string, name: string, pid: number): void {
  const identity = identify(pid);
  if (identity) writeJsonFile(fileOf(folder, name), identity);
}

/** Forgets a child that has ended, unless another of the same name has been written since. */
export function forgetProcess(folder: string, name: string, pid: number): void {
  if (asIdentity(readJsonFile(fileOf(folder, name)))?.pid === pid) {
    fs.rmSync(fileOf(folder, name), { force: true });
  }
}

/** The living child of that name, or `null`. */
export function recordedProcess(folder: string, name: string): ProcessIdentity | null {
  const identity = asIdentity(readJsonFile(fileOf(folder, name)));
  return identity && isRunning(identity) ? identity : null;
}

/** Ends what a killed launcher left running; a process that only has an old number is not touched. */
export async function endLeftovers(folder: string): Promise<void> {
  const names = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  await Promise.all(names.map((file) => endLeftover(path.join(folder, file))));
}

async function endLeftover(file: string): Promise<void> {
  const identity = asIdentity(readJsonFile(file));
  if (identity) await endProcess(identity, { signal: 'SIGTERM', graceMs: GRACE_MS });
  fs.rmSync(file, { force: true });
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, `${name}.json`);
}
