import { REAL_TIME } from '#domain/legal/legal-clock.js';
import { sleep } from '../../apps/local/src/wait.js';
import type { ServerPlaces } from '../../libs/testing/fault-servers.js';
import type { BenchOptions } from './bench-options.js';
import type { BenchPlace } from './bench-place.js';
import { type BenchResult, faultLine, progress, tableLines } from './bench-report.js';
import { MassFiling } from './mass-filing.js';
import { auditPlace, isFaultless, type PlaceFaults } from './place-audit.js';
import { dueWithinOneSecond, FILED_AT } from './reminder-clock.js';
import { type RecordedReminders, RemindersRecord } from './reminders-record.js';
import { type Distribution, distributionOf, rateOf, rounded } from './statistics.js';
import { type CpuMs, cpuPerCase, WorkMeter } from './work-meter.js';

const WARM_UP = 100;
/** Slower than ten a second is a standstill. */
const SLOWEST_RATE = 10;
const HEADROOM_MS = 25_000;
/** The meter reads its counters before the first is due. */
const METER_NEEDS_MS = 11_000;
/** Of thousands of workflows so many are asked afterwards. */
const MOST_ASKED = 2_000;

interface RemindersFigures {
  readonly count: number;
  readonly startedPerSecond: number;
  /** How long before the first instant the last case had been filed. */
  readonly filedMsBeforeDue: number;
  readonly recorded: number;
  readonly repeated: number;
  /** Milliseconds after the first instant; all are due within the first thousand. */
  readonly firstRecordedMs: number;
  readonly lastRecordedMs: number;
  readonly recordedPerSecond: number;
  /** Milliseconds from each one's own instant. */
  readonly late: Distribution;
  readonly cpuMsPerReminder: CpuMs;
  readonly statementsPerReminder: number | null;
  readonly faults: PlaceFaults;
}

/** Reminders of many nominations due within one second: how long until the last is recorded? */
export async function remindersBench(
  place: BenchPlace,
  { count }: BenchOptions,
): Promise<BenchResult> {
  const { servers } = place;
  if (!servers) throw new Error('reminders needs the addresses of the servers');
  const figures = await figuresOf({ place, servers, count });
  const { recorded, repeated, faults, filedMsBeforeDue } = figures;
  const isComplete = recorded === count && repeated === 0;
  const isFiledInTime = filedMsBeforeDue > METER_NEEDS_MS;
  return {
    figures,
    lines: linesOf(figures, isFiledInTime),
    isFaultless: isFaultless(faults) && isComplete && isFiledInTime,
  };
}

interface Setting {
  readonly place: BenchPlace;
  readonly servers: ServerPlaces;
  readonly count: number;
}

async function figuresOf({ place, servers, count }: Setting): Promise<RemindersFigures> {
  const rate = await startRate(servers, place.taskQueue);
  const dueFrom = Date.now() + Math.ceil((count / rate) * 1_500) + HEADROOM_MS;
  const clock = dueWithinOneSecond(dueFrom);
  progress(`filing ${count} cases, due in ${Math.round((dueFrom - Date.now()) / 1_000)} s`);
  const filed = await fileAll(
    new MassFiling({ servers, taskQueue: place.taskQueue, clock }),
    count,
  );
  const filedMsBeforeDue = dueFrom - Date.now();
  progress(`filed at ${rateOf(count, filed.ms)} a second; waiting for their instant`);
  const record = new RemindersRecord(servers.databaseUrl, clock);
  const work = await new WorkMeter(place).measure(async () => {
    await sleep(Math.max(0, dueFrom - Date.now()));
    await record.untilAll(count, (count / SLOWEST_RATE) * 1_000);
  });
  const reminders = await record.read();
  progress('comparing tables and workflows');
  const acknowledged = { commandIds: [], nominationIds: filed.ids };
  return {
    count,
    startedPerSecond: rateOf(count, filed.ms),
    filedMsBeforeDue,
    ...summaryOf(reminders, dueFrom),
    cpuMsPerReminder: cpuPerCase(work.cpuMs, count),
    statementsPerReminder: work.statements === null ? null : rounded(work.statements / count),
    faults: await auditPlace(place, acknowledged, { mostAsked: MOST_ASKED }),
  };
}

/** Cases a second, of a few whose reminders lie far ahead. */
async function startRate(servers: ServerPlaces, taskQueue: string): Promise<number> {
  progress(`filing ${WARM_UP} cases to warm up`);
  const filing = new MassFiling({ servers, taskQueue, clock: REAL_TIME });
  const { ms } = await fileAll(filing, WARM_UP, Date.now());
  return rateOf(WARM_UP, ms);
}

async function fileAll(filing: MassFiling, count: number, filedAt = FILED_AT) {
  try {
    return await filing.file(count, filedAt);
  } finally {
    await filing.close();
  }
}

function summaryOf({ nominationIds, recordedAt, lateMs }: RecordedReminders, dueFrom: number) {
  const first = recordedAt[0] ?? dueFrom;
  const last = recordedAt.at(-1) ?? dueFrom;
  return {
    recorded: new Set(nominationIds).size,
    repeated: nominationIds.length - new Set(nominationIds).size,
    firstRecordedMs: rounded(first - dueFrom),
    lastRecordedMs: rounded(last - dueFrom),
    recordedPerSecond: rateOf(nominationIds.length, last - dueFrom),
    late: distributionOf(lateMs),
  };
}

function linesOf(figures: RemindersFigures, isFiledInTime: boolean): string[] {
  const { count, late, cpuMsPerReminder, statementsPerReminder, faults } = figures;
  const { api, worker, temporal, postgres } = cpuMsPerReminder;
  return [
    `filed      ${count} cases at ${figures.startedPerSecond} a second`,
    ...(isFiledInTime ? [] : ['NOT FILED IN TIME: they were not all due at once; run it again']),
    `recorded   ${figures.recorded}, ${figures.repeated} twice, all due within one second`,
    `first      ${figures.firstRecordedMs} ms after the first instant`,
    `last       ${figures.lastRecordedMs} ms, ${figures.recordedPerSecond} a second`,
    '',
    ...tableLines([
      ['late, ms', 'p50', 'p95', 'p99', 'max'],
      [count, late.p50, late.p95, late.p99, late.max],
    ]),
    ...tableLines([
      ['CPU ms each', 'api', 'worker', 'temporal', 'postgres', 'statements'],
      [count, api, worker, temporal, postgres, statementsPerReminder],
    ]),
    '',
    faultLine(faults),
  ];
}
