import { parseArgs } from 'node:util';

export const BENCHES = ['lifecycle', 'reminders', 'recovery'] as const;
export type BenchName = (typeof BENCHES)[number];

export interface BenchOptions {
  readonly bench: BenchName;
  /** How many act at a time, one run for each number. */
  readonly users: readonly number[];
  /** Measured cases of a run of `lifecycle`. */
  readonly cases: number;
  /** Nominations of `reminders` and `recovery`. */
  readonly count: number;
  /** After each answer one more read, outside of the time, looks whether the act is visible. */
  readonly verify: boolean;
  readonly json: boolean;
  /** APIs that run already; empty: a side stack is started. */
  readonly apiUrls: readonly string[];
  /** Development issuer of those APIs. */
  readonly issuerUrl: string | null;
}

export const USAGE = `Usage: npm run bench -- <lifecycle|reminders|recovery> [options]

  lifecycle   files nominations and completes four tasks of each
    --users N      people who act at a time (8)
    --sweep        1, 8 and 32 of them, one run after the other
    --cases N      measured nominations of a run (200)
    --verify       reads each nomination after each answer
    --api URL      an API that runs already, may be repeated; with
    --issuer URL   its development issuer. DATABASE_URL, TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE
                   of that stack, where given, are used for the checks and the counters
  reminders   has reminders of many nominations due within one second
    --count N      nominations (2000)
  recovery    kills the worker, then the Temporal server, of a stack of its own
    --count N      idle nominations that lie open meanwhile (5000)
    --users N      people who act meanwhile (8)

  --json           one JSON object on standard output, nothing else`;

const SWEEP = [1, 8, 32];
const OPTIONS = {
  users: { type: 'string' },
  cases: { type: 'string' },
  count: { type: 'string' },
  sweep: { type: 'boolean' },
  verify: { type: 'boolean' },
  json: { type: 'boolean' },
  api: { type: 'string', multiple: true },
  issuer: { type: 'string' },
} as const;

type Given = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function benchNamed([name = 'nothing', ...more]: readonly string[]): BenchOptions['bench'] {
  const bench = BENCHES.find((known) => known === name);
  if (!bench || more.length > 0)
    throw new Error(`There is no bench "${[name, ...more].join(' ')}".`);
  return bench;
}

function placeOf({ api = [], issuer }: Given, bench: BenchOptions['bench']) {
  if (api.length > 0 && (bench !== 'lifecycle' || !issuer))
    throw new Error('--api goes with lifecycle and --issuer only.');
  return {
    apiUrls: api.map((url) => loopback(url)),
    issuerUrl: issuer ? loopback(issuer) : null,
  };
}

/** @throws Error with a line for the person who typed it. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parsed(args);
  const bench = benchNamed(positionals);
  const { sweep = false, verify = false, json = false } = values;
  const users = within('--users', values.users, { usual: 8, most: 128 });
  const usualCount = bench === 'recovery' ? 5_000 : 2_000;
  return {
    bench,
    users: sweep ? SWEEP : [users],
    cases: within('--cases', values.cases, { usual: 200, most: 20_000 }),
    count: within('--count', values.count, { usual: usualCount, most: 20_000 }),
    verify,
    json,
    ...placeOf(values, bench),
  };
}

function within(
  name: string,
  text: string | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
): number {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`${name} is a whole number from 1 to ${most}, not "${text}".`);
}

/** A load must not be sent to another machine by a slip. */
function loopback(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '');
  if (url?.protocol === 'http:' && isHere) return url.origin;
  throw new Error(`"${text}" is not an http address of this machine.`);
}
