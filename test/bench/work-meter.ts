import { sleep } from '../../apps/local/src/wait.js';
import type { BenchPlace, Program } from './bench-place.js';
import { type DatabaseWork, DatabaseWorkMeter } from './database-work.js';
import { processorTime } from './processor-time.js';
import { rounded } from './statistics.js';

/** `null`: the system does not tell, or the program is not ours. */
export type CpuMs = Readonly<Record<Program | 'loadGenerator', number | null>>;

export interface WorkDone {
  readonly cpuMs: CpuMs;
  readonly statements: number | null;
  readonly fsyncs: number | null;
}

/** An idle connection reports what it has counted after ten seconds at the latest. */
const COUNTS_ARRIVE_MS = 10_500;

/** What the parts of the place spend on a piece of work. */
export class WorkMeter {
  constructor(private readonly place: BenchPlace) {}

  async measure(work: () => Promise<void>): Promise<WorkDone> {
    const { servers } = this.place;
    const database = servers ? await DatabaseWorkMeter.open(servers.databaseUrl) : null;
    try {
      const before = await countsOf(database);
      const cpuBefore = this.cpu();
      await work();
      const cpuAfter = this.cpu();
      const after = await countsOf(database);
      return { cpuMs: difference(cpuBefore, cpuAfter), ...counted(before, after) };
    } finally {
      await database?.close();
    }
  }

  private cpu(): CpuMs {
    const { user, system } = process.cpuUsage();
    return {
      api: this.spentBy('api'),
      worker: this.spentBy('worker'),
      temporal: this.spentBy('temporal'),
      postgres: this.spentBy('postgres'),
      loadGenerator: (user + system) / 1_000,
    };
  }

  private spentBy(program: Program): number | null {
    const times = this.place.pidsOf(program).map(processorTime);
    const known = times.filter((time) => time !== null);
    const isKnown = times.length > 0 && known.length === times.length;
    return isKnown ? known.reduce((total, one) => total + one, 0) : null;
  }
}

export function cpuPerCase(cpuMs: CpuMs, cases: number): CpuMs {
  const per = (ms: number | null) => (ms === null || cases === 0 ? null : rounded(ms / cases));
  return {
    api: per(cpuMs.api),
    worker: per(cpuMs.worker),
    temporal: per(cpuMs.temporal),
    postgres: per(cpuMs.postgres),
    loadGenerator: per(cpuMs.loadGenerator),
  };
}

async function countsOf(meter: DatabaseWorkMeter | null): Promise<DatabaseWork | null> {
  if (!meter) return null;
  await sleep(COUNTS_ARRIVE_MS);
  return meter.read();
}

function counted(before: DatabaseWork | null, after: DatabaseWork | null) {
  if (!before || !after) return { statements: null, fsyncs: null };
  return {
    statements: after.statements - before.statements,
    fsyncs: after.fsyncs - before.fsyncs,
  };
}

function difference(before: CpuMs, after: CpuMs): CpuMs {
  const of = (name: keyof CpuMs) => minus(after[name], before[name]);
  return {
    api: of('api'),
    worker: of('worker'),
    temporal: of('temporal'),
    postgres: of('postgres'),
    loadGenerator: of('loadGenerator'),
  };
}

function minus(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}
