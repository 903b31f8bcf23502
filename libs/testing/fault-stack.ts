import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CORE_TASK_QUEUE } from '#contracts/task-queues.js';
import { REAL_TIME } from '#domain/legal/legal-clock.js';
import { anyFreePort } from '../../apps/local/src/free-port.js';
import { apiProgram, stackEnvironment, workerProgram } from '../../apps/local/src/our-programs.js';
import type { ProgramSpec } from '../../apps/local/src/program-spec.js';
import { Supervisor } from '../../apps/local/src/supervisor.js';
import { holdsWithin } from '../../apps/local/src/wait.js';
import { type ServerPlaces, startFaultServers, type TemporalSettings } from './fault-servers.js';
import { saveTestProvince } from './test-province-rows.js';
import { TokenIssuer } from './token-issuer.js';

export type FaultProgram = 'worker-1' | 'worker-2' | 'api-1' | 'api-2' | 'temporal' | 'postgres';
type Environment = Readonly<Record<string, string>>;

const AGAIN_WITHIN_MS = 60_000;
/** They are killed on purpose, so the supervisor does not give up. */
const PAUSES_MS = Array.from({ length: 50 }, () => 100);
const SILENT = { onCrash: () => {}, onGiveUp: () => {} };

/**
 * A stack of a test's own, every part a real process: PostgreSQL that syncs, a Temporal server with a
 * file, two workers, two APIs. The launcher's supervisor starts again what the test kills; all of it
 * ends with this process, however that ends.
 */
export class FaultStack {
  readonly folder = mkdtempSync(path.join(tmpdir(), `vinh-danh-test-${process.pid}-`));
  readonly apiUrls: string[] = [];
  private readonly specs = new Map<string, ProgramSpec>();
  private readonly supervisor: Supervisor;
  private servers: ServerPlaces | null = null;

  private constructor(readonly issuer: TokenIssuer) {
    const folders = { logs: this.folder, processes: this.folder };
    this.supervisor = new Supervisor(folders, SILENT, PAUSES_MS);
  }

  static async start(temporalSettings: TemporalSettings = {}): Promise<FaultStack> {
    const stack = new FaultStack(await TokenIssuer.start());
    try {
      await stack.startAll(temporalSettings);
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get places(): ServerPlaces {
    if (!this.servers) throw new Error('the servers have not been started');
    return this.servers;
  }

  /** Variables by which a program of ours finds this stack. */
  get environment(): Environment {
    const { issuer, jwksUrl } = this.issuer;
    const shared = { temporalUiUrl: null, taskQueue: CORE_TASK_QUEUE, legalClock: REAL_TIME };
    const filesDir = path.join(this.folder, 'files');
    const environment = { ...this.places, ...shared, issuerUrl: issuer, jwksUrl, filesDir };
    return { ...stackEnvironment(environment), LOG_LEVEL: 'warn' };
  }

  /** Kills the programs with -9 at one instant. */
  kill(...programs: readonly FaultProgram[]): Killed {
    const former = programs.map((program) => ({ program, pid: this.pidOf(program) }));
    for (const { pid } of former) process.kill(pid, 'SIGKILL');
    return { untilBack: () => this.untilReplaced(former) };
  }

  /** Stops the programs in their tracks (SIGSTOP), with their connections open. */
  pause(...programs: readonly FaultProgram[]): { resume(): void } {
    const pids = programs.map((program) => this.pidOf(program));
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    return {
      resume: () => {
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      },
    };
  }

  /** Ends every process, removes every file. */
  async stop(): Promise<void> {
    await this.supervisor.stop();
    await this.issuer.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async startAll(temporalSettings: TemporalSettings): Promise<void> {
    const { places, specs } = await startFaultServers(
      this.folder,
      this.supervisor,
      temporalSettings,
    );
    this.servers = places;
    await saveTestProvince(places.databaseUrl);
    const programs = await this.programs();
    for (const spec of [...specs, ...programs]) this.specs.set(spec.name, spec);
    await Promise.all(programs.map((spec) => this.supervisor.start(spec)));
  }

  private async programs(): Promise<ProgramSpec[]> {
    const specs: ProgramSpec[] = [];
    for (const number of [1, 2]) {
      const port = await anyFreePort();
      this.apiUrls.push(`http://127.0.0.1:${port}`);
      specs.push(await workerProgram(`worker-${number}`, this.environment));
      specs.push(apiProgram(`api-${number}`, port, this.environment));
    }
    return specs;
  }

  private pidOf(program: FaultProgram): number {
    const pid = this.supervisor.pidOf(program);
    if (pid === null) throw new Error(`${program} does not run`);
    return pid;
  }

  private async untilReplaced(former: readonly Former[]): Promise<void> {
    const areBack = async () => {
      const ready = await Promise.all(former.map((one) => this.isBack(one)));
      return ready.every(Boolean);
    };
    if (await holdsWithin(areBack, AGAIN_WITHIN_MS)) return;
    const names = former.map(({ program }) => program).join(', ');
    throw new Error(`${names}: not up again; logs in ${this.folder}`);
  }

  private async isBack({ program, pid }: Former): Promise<boolean> {
    const now = this.supervisor.pidOf(program);
    if (now === null || now === pid) return false;
    return (await this.specs.get(program)?.isReady()) ?? false;
  }
}

interface Former {
  readonly program: FaultProgram;
  readonly pid: number;
}

export interface Killed {
  /** Resolves when others have taken the places of the killed and are ready. */
  untilBack(): Promise<void>;
}
