import { REAL_TIME } from '#domain/legal/legal-clock.js';
import { AwardClient } from '../../libs/testing/award-client.js';
import { AwardUsers } from '../../libs/testing/award-users.js';
import type { ServerPlaces } from '../../libs/testing/fault-servers.js';
import type { BenchOptions } from './bench-options.js';
import type { BenchPlace, Program } from './bench-place.js';
import { type BenchResult, faultLine, progress, tableLines } from './bench-report.js';
import { MassFiling } from './mass-filing.js';
import { auditPlace, isFaultless, type PlaceFaults } from './place-audit.js';
import { type Recovery, watchRecovery } from './recovery-watch.js';
import { residentMiB } from './resident-memory.js';
import { rateOf } from './statistics.js';

const KILLED: readonly Program[] = ['worker', 'temporal'];
const WARM_UP_ACTS = 100;
/** Of thousands of workflows so many are asked afterwards. */
const MOST_ASKED = 2_000;

interface RecoveryFigures {
  readonly idleCases: number;
  readonly users: number;
  readonly filedPerSecond: number;
  readonly memoryMiB: { readonly worker: number | null; readonly temporal: number | null };
  readonly recoveries: readonly Recovery[];
  /** Requests that had to be asked again. */
  readonly askedAgain: number;
  readonly failures: readonly string[];
  readonly faults: PlaceFaults;
}

/** Kills the worker, then the Temporal server, while people act and thousands of cases lie open. */
export async function recoveryBench(
  place: BenchPlace,
  { count, users }: BenchOptions,
): Promise<BenchResult> {
  const { servers } = place;
  if (!servers) throw new Error('recovery needs the addresses of the servers');
  progress(`filing ${count} cases that stay idle`);
  const filed = await fileIdle(servers, place.taskQueue, count);
  const figures = await underLoad({ place, count, users: users[0] ?? 8, filed });
  const { recoveries, failures, faults } = figures;
  const isBack = recoveries.every(({ backAtMs }) => backAtMs !== null);
  return {
    figures,
    lines: linesOf(figures),
    isFaultless: isFaultless(faults) && isBack && failures.length === 0,
  };
}

interface Setting {
  readonly place: BenchPlace;
  readonly count: number;
  readonly users: number;
  readonly filed: { readonly ids: readonly string[]; readonly ms: number };
}

async function underLoad({ place, count, users, filed }: Setting): Promise<RecoveryFigures> {
  const client = new AwardClient(place);
  const load = new AwardUsers(client, { count: users, retries: true });
  const recoveries: Recovery[] = [];
  try {
    await load.untilAcknowledged(WARM_UP_ACTS);
    for (const killed of KILLED) {
      progress(`${users} people act; then the ${killed} is killed`);
      recoveries.push(await watchRecovery(place, load, killed));
    }
  } finally {
    await load.stop();
    client.close();
  }
  const memoryMiB = { worker: memoryOf(place, 'worker'), temporal: memoryOf(place, 'temporal') };
  progress('comparing tables and workflows');
  const { commandIds, nominationIds } = load.acknowledged;
  const acknowledged = { commandIds, nominationIds: [...filed.ids, ...nominationIds] };
  return {
    idleCases: count,
    users,
    filedPerSecond: rateOf(count, filed.ms),
    memoryMiB,
    recoveries,
    askedAgain: load.unsettled,
    failures: load.refusals,
    faults: await auditPlace(place, acknowledged, { mostAsked: MOST_ASKED }),
  };
}

async function fileIdle(servers: ServerPlaces, taskQueue: string, count: number) {
  const filing = new MassFiling({ servers, taskQueue, clock: REAL_TIME });
  try {
    return await filing.file(count, Date.now());
  } finally {
    await filing.close();
  }
}

function memoryOf(place: BenchPlace, program: Program): number | null {
  return residentMiB(place.pidsOf(program)[0]);
}

function linesOf(figures: RecoveryFigures): string[] {
  const { idleCases, filedPerSecond, users, memoryMiB, recoveries, failures } = figures;
  return [
    `idle cases ${idleCases}, filed at ${filedPerSecond} a second; ${users} people act meanwhile`,
    `memory     worker ${memoryMiB.worker ?? 'n/a'} MiB, temporal ${memoryMiB.temporal ?? 'n/a'} MiB`,
    '',
    ...tableLines([
      ['killed -9', 'acts/s before', 'first answer ms', 'back at 80 % ms', 'slowest act ms'],
      ...recoveries.map((one) => [
        one.killed,
        one.actsPerSecondBefore,
        one.firstAnswerMs,
        one.backAtMs,
        one.slowestActMs,
      ]),
    ]),
    `asked again ${figures.askedAgain} times, the same key each time`,
    '',
    ...failures.map((failure) => `failed: ${failure}`),
    faultLine(figures.faults),
  ];
}
