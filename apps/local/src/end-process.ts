import { isRunning, type ProcessIdentity } from './process-identity.js';
import { holdsWithin } from './wait.js';

export interface EndOptions {
  readonly signal: NodeJS.Signals;
  /** After this many milliseconds it is killed. */
  readonly graceMs: number;
}

/** Ends a process by a signal, kills it after the grace, and waits until it has gone. */
export async function endProcess(target: ProcessIdentity, options: EndOptions): Promise<void> {
  if (isRunning(target)) sendSignal(target.pid, options.signal);
  if (await holdsWithin(() => !isRunning(target), options.graceMs)) return;
  killGroup(target.pid);
  await holdsWithin(() => !isRunning(target), 2_000);
}

/** Kills a process and the group it leads; nothing happens when it has gone. */
export function killGroup(pid: number): void {
  sendSignal(-pid, 'SIGKILL');
  sendSignal(pid, 'SIGKILL');
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
