import fs from 'node:fs';
import path from 'node:path';
import { endProcess } from './end-process.js';
import { commandLine, identify } from './process-identity.js';

const GRACE_MS = 10_000;

/**
 * Clears the way for a new server on this cluster: one of ours that a killed launcher left running
 * is stopped, and the file of a dead one is removed, whatever process has its number now.
 */
export async function settleFormerServer(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = recordedPid(file);
  if (pid === null) return;
  const former = serves(pid, cluster) ? identify(pid) : null;
  if (former) await endProcess(former, { signal: 'SIGINT', graceMs: GRACE_MS });
  fs.rmSync(file, { force: true });
}

/** True when the process is a PostgreSQL server that was started with `-D cluster`. */
function serves(pid: number, cluster: string): boolean {
  const words = commandLine(pid);
  const isPostgres = words.some((word) => path.basename(word) === 'postgres');
  return isPostgres && words.join(' ').includes(`-D ${cluster} `);
}

function recordedPid(file: string): number | null {
  if (!fs.existsSync(file)) return null;
  const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
