import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A process that is not mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, as the system tells it; `null` where the system does not. */
  readonly mark: string | null;
}

/** `null` when there is no such process, or only its exit status is left (a zombie). */
export function identify(pid: number): ProcessIdentity | null {
  if (!exists(pid)) return null;
  return fs.existsSync('/proc/self/stat') ? identifyByProc(pid) : identifyByPs(pid);
}

export function isRunning(process: ProcessIdentity): boolean {
  const now = identify(process.pid);
  return now !== null && now.mark === process.mark;
}

/** The words the process was started with; empty when it cannot be read. */
export function commandLine(pid: number): readonly string[] {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return ps(pid, 'command=').split(/\s+/).filter(Boolean);
  }
}

/** The number of the process that started it, or that took it over; `null` when it has gone. */
export function parentOf(pid: number): number | null {
  const fields = statFields(pid);
  const parent = Number(fields ? fields[1] : ps(pid, 'ppid='));
  return parent > 0 ? parent : null;
}

export function asIdentity(value: unknown): ProcessIdentity | null {
  if (typeof value !== 'object' || value === null) return null;
  const { pid, mark } = value as Partial<ProcessIdentity>;
  return typeof pid === 'number' ? { pid, mark: mark ?? null } : null;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is one, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identifyByProc(pid: number): ProcessIdentity | null {
  const fields = statFields(pid);
  return !fields || fields[0] === 'Z' ? null : { pid, mark: fields[19] ?? null };
}

/** proc(5): what follows the name in brackets: state, parent … and as 20th the start time. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function identifyByPs(pid: number): ProcessIdentity | null {
  const [state = '', ...started] = ps(pid, 'stat=,lstart=').trim().split(/\s+/);
  return state === '' || state.startsWith('Z') ? null : { pid, mark: started.join(' ') };
}

function ps(pid: number, columns: string): string {
  return spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
