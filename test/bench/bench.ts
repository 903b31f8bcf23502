import { explain } from '../../apps/local/src/start-failure.js';
import { type BenchName, type BenchOptions, readOptions, USAGE } from './bench-options.js';
import { type BenchPlace, withOwnServers, withPlace } from './bench-place.js';
import { type BenchHead, type BenchResult, headLines } from './bench-report.js';
import { lifecycleBench } from './lifecycle-bench.js';
import { describeMachine, describeVersions } from './machine.js';
import { recoveryBench } from './recovery-bench.js';
import { remindersBench } from './reminders-bench.js';

type Bench = (place: BenchPlace, options: BenchOptions) => Promise<BenchResult>;

const BENCH: Readonly<Record<BenchName, Bench>> = {
  lifecycle: lifecycleBench,
  reminders: remindersBench,
  recovery: recoveryBench,
};

/** `npm run bench`: exit status 0 when nothing was lost, doubled or stuck. */
export async function main(args: readonly string[]): Promise<number> {
  const options = optionsOrUsage(args);
  if (!options) return 1;
  const run = (place: BenchPlace) => runBench(place, options);
  try {
    return options.bench === 'recovery' ? await withOwnServers(run) : await withPlace(options, run);
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function runBench(place: BenchPlace, options: BenchOptions): Promise<number> {
  const head: BenchHead = {
    bench: options.bench,
    startedAt: new Date().toISOString(),
    machine: describeMachine(),
    versions: await describeVersions(place.servers),
  };
  const result = await BENCH[options.bench](place, options);
  const { figures, lines, isFaultless } = result;
  if (options.json) console.log(JSON.stringify({ ...head, options, ...figures, isFaultless }));
  else console.log([`bench     ${options.bench}`, ...headLines(head), '', ...lines].join('\n'));
  return isFaultless ? 0 : 1;
}

function optionsOrUsage(args: readonly string[]): BenchOptions | null {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}
