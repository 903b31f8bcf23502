import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Processor milliseconds spent so far by a program with its threads, and its children if it has. */
type Spent = number;

const PARENT = 1;
/** proc(5): utime, stime, and those of the children that have ended. */
const OWN = [11, 12];
const ENDED_CHILDREN = [13, 14];

let tickMs: number | undefined;

/** `null` where /proc does not tell, or the program has gone. */
export function processorTime(pid: number): Spent | null {
  const fields = statFields(pid);
  if (!fields) return null;
  const ticks = sum(fields, [...OWN, ...ENDED_CHILDREN]);
  const children = childrenOf(pid).map((child) => sum(child, [...OWN, ...ENDED_CHILDREN]));
  return (ticks + children.reduce((total, one) => total + one, 0)) * ticksToMs();
}

function childrenOf(pid: number): readonly (readonly string[])[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statFields(Number(name)))
    .filter((fields) => fields !== null)
    .filter((fields) => Number(fields[PARENT]) === pid);
}

/** What follows the name in brackets. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function sum(fields: readonly string[], places: readonly number[]): number {
  return places.reduce((total, place) => total + Number(fields[place] ?? 0), 0);
}

function ticksToMs(): number {
  tickMs ??= 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return tickMs;
}
