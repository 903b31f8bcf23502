import { performance } from 'node:perf_hooks';
import type { BenchOptions } from './bench-options.js';
import type { BenchPlace } from './bench-place.js';
import { type BenchResult, faultLine, progress, tableLines } from './bench-report.js';
import { FSYNCS_COUNTED, STATEMENTS_COUNTED } from './database-work.js';
import { Lifecycle, type LifecycleSamples } from './lifecycle.js';
import { auditPlace, isFaultless, type PlaceFaults } from './place-audit.js';
import { type Distribution, distributionOf, rateOf, rounded } from './statistics.js';
import { type CpuMs, cpuPerCase, WorkMeter } from './work-meter.js';

const WARM_UP_CASES = 20;
const MOST_FAILURES_SHOWN = 5;

interface LifecycleRun {
  readonly users: number;
  readonly cases: number;
  readonly warmUpCases: number;
  readonly seconds: number;
  readonly casesPerSecond: number;
  /** Milliseconds, answered and durable. */
  readonly file: Distribution;
  readonly complete: Distribution;
  readonly errors: {
    readonly failed: number;
    readonly unfinished: number;
    readonly invisible: number;
  };
  readonly failures: readonly string[];
  readonly cpuMsPerCase: CpuMs;
  readonly statementsPerCase: number | null;
  readonly fsyncsPerCase: number | null;
}

/** File and four completes, with one number of users after the other; then everything is checked. */
export async function lifecycleBench(
  place: BenchPlace,
  options: BenchOptions,
): Promise<BenchResult> {
  const commandIds: string[] = [];
  const nominationIds: string[] = [];
  const runs: LifecycleRun[] = [];
  const remember = (samples: LifecycleSamples) => {
    commandIds.push(...samples.commandIds);
    nominationIds.push(...samples.nominationIds);
  };
  for (const users of options.users) runs.push(await runWith(users, { place, options, remember }));
  progress('comparing tables and workflows');
  const faults = await auditPlace(place, { commandIds, nominationIds });
  return {
    figures: { runs, faults, counted: { statements: STATEMENTS_COUNTED, fsyncs: FSYNCS_COUNTED } },
    lines: linesOf(runs, faults),
    isFaultless: isFaultless(faults) && runs.every(isClean),
  };
}

interface Setting {
  readonly place: BenchPlace;
  readonly options: BenchOptions;
  readonly remember: (samples: LifecycleSamples) => void;
}

async function runWith(
  users: number,
  { place, options, remember }: Setting,
): Promise<LifecycleRun> {
  const { cases, verify } = options;
  progress(`${users} users: ${WARM_UP_CASES} cases to warm up`);
  const warmUp = new Lifecycle(place, { users, cases: WARM_UP_CASES, verify: true });
  await warmUp.run();
  remember(warmUp.samples);
  progress(`${users} users: ${cases} cases`);
  const lifecycle = new Lifecycle(place, { users, cases, verify });
  let ms = 0;
  const work = await new WorkMeter(place).measure(async () => {
    const from = performance.now();
    await lifecycle.run();
    ms = performance.now() - from;
  });
  remember(lifecycle.samples);
  const { samples } = lifecycle;
  const per = (count: number | null) => (count === null ? null : rounded(count / cases));
  return {
    users,
    cases,
    warmUpCases: WARM_UP_CASES,
    seconds: rounded(ms / 1_000),
    casesPerSecond: rateOf(samples.finishedCases, ms),
    file: distributionOf(samples.file),
    complete: distributionOf(samples.complete),
    errors: errorsOf(samples, warmUp.samples, cases),
    failures: [...warmUp.samples.failures, ...samples.failures].slice(0, MOST_FAILURES_SHOWN),
    cpuMsPerCase: cpuPerCase(work.cpuMs, cases),
    statementsPerCase: per(work.statements),
    fsyncsPerCase: per(work.fsyncs),
  };
}

/** Those of the warm-up count too: an act that fails is no matter of temperature. */
function errorsOf(measured: LifecycleSamples, warmUp: LifecycleSamples, cases: number) {
  return {
    failed: measured.failures.length + warmUp.failures.length,
    unfinished: cases + WARM_UP_CASES - measured.finishedCases - warmUp.finishedCases,
    invisible: measured.invisible.length + warmUp.invisible.length,
  };
}

function isClean({ errors }: LifecycleRun): boolean {
  return Object.values(errors).every((count) => count === 0);
}

function linesOf(runs: readonly LifecycleRun[], faults: PlaceFaults): string[] {
  const latency = runs.flatMap(({ users, file, complete }) => [
    latencyRow(users, 'file', file),
    latencyRow(users, 'complete', complete),
  ]);
  return [
    ...tableLines([['ms, users', 'act', 'count', 'p50', 'p95', 'p99', 'max'], ...latency]),
    '',
    ...tableLines([
      ['users', 'cases', 'seconds', 'cases/s', 'failed', 'invisible'],
      ...runs.map(rateRow),
    ]),
    '',
    ...tableLines([
      ['a case, users', 'api', 'worker', 'temporal', 'postgres', 'load', 'statements', 'fsyncs'],
      ...runs.map(costRow),
    ]),
    'CPU in milliseconds a case, children included; load: this program',
    `statements: ${STATEMENTS_COUNTED}`,
    `fsyncs: ${FSYNCS_COUNTED}`,
    '',
    ...runs.flatMap(({ failures }) => failures.map((failure) => `failed: ${failure}`)),
    faultLine(faults),
  ];
}

function latencyRow(users: number, act: string, { count, p50, p95, p99, max }: Distribution) {
  return [users, act, count, p50, p95, p99, max];
}

function rateRow({ users, cases, seconds, casesPerSecond, errors }: LifecycleRun) {
  return [users, cases, seconds, casesPerSecond, errors.failed, errors.invisible];
}

function costRow({ users, cpuMsPerCase, statementsPerCase, fsyncsPerCase }: LifecycleRun) {
  const { api, worker, temporal, postgres, loadGenerator } = cpuMsPerCase;
  return [users, api, worker, temporal, postgres, loadGenerator, statementsPerCase, fsyncsPerCase];
}
