import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { LegalClock } from '#domain/legal/legal-clock.js';
import { undoAtEnd } from './cleanup.js';
import { type DataFolder, dataFolder } from './data-folder.js';
import { createDatabase, dropDatabase } from './database.js';
import { anyFreePort } from './free-port.js';
import { apiProgram, migrate, stackEnvironment, workerProgram } from './our-programs.js';
import type { StackAddresses } from './stack-addresses.js';
import { SIDE_DATABASE, SIDE_NAMESPACE } from './stack-servers.js';
import { Supervisor } from './supervisor.js';
import { createNamespace, deleteNamespace } from './temporal-namespace.js';

export interface SideStackOptions {
  /** Lower-case letters; for people who look at the servers. */
  readonly name: string;
  readonly legalClock: LegalClock;
  /** Variables added for the worker and the API. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How many of each; 1 when left out. */
  readonly workers?: number;
  readonly apis?: number;
}

/** A stack of its own on the servers of another: own database, namespace, workers, API. */
export interface SideStack extends StackAddresses {
  /** One for each API process; the first is `apiUrl`. */
  readonly apiUrls: readonly string[];
  /** Process number of `api-1`, `worker-1` and so on; `null` while it is down. */
  pidOf(program: string): number | null;
  /** Ends its processes, drops its database, has its namespace deleted. */
  stop(): Promise<void>;
}

/** Starts a side stack; tokens of the personas are those of the stack beside it. */
export async function startSideStack(
  stack: StackAddresses,
  options: SideStackOptions,
): Promise<SideStack> {
  const id = `${options.name}${randomBytes(4).toString('hex')}`;
  const side = new SideParts(stack, id, dataFolder());
  const stop = undoAtEnd(() => side.remove());
  try {
    const addresses = await side.start(options);
    return { ...addresses, pidOf: (program) => side.pidOf(program), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

class SideParts {
  private readonly place: string;
  private readonly supervisor: Supervisor;

  constructor(
    private readonly stack: StackAddresses,
    private readonly id: string,
    folder: DataFolder,
  ) {
    this.place = path.join(folder.sides, id);
    fs.mkdirSync(path.join(this.place, 'files'), { recursive: true, mode: 0o700 });
    this.supervisor = new Supervisor(
      { logs: this.place, processes: folder.processes },
      { onCrash: () => {}, onGiveUp: (program) => console.error(`${program} cannot be kept up`) },
    );
  }

  async start(options: SideStackOptions) {
    const shared = await this.makeStores(options.legalClock);
    const environment = { ...stackEnvironment(shared), ...options.environment };
    const apiPorts = await distinctPorts(options.apis ?? 1);
    const starts = apiPorts.map((port, at) =>
      apiProgram(this.programName('api', at), port, environment),
    );
    for (let at = 0; at < (options.workers ?? 1); at += 1) {
      starts.unshift(await workerProgram(this.programName('worker', at), environment));
    }
    await Promise.all(starts.map((spec) => this.supervisor.start(spec)));
    const apiUrls = apiPorts.map((port) => `http://127.0.0.1:${port}`);
    return { ...shared, apiUrl: apiUrls[0] ?? '', apiUrls };
  }

  pidOf(program: string): number | null {
    return this.supervisor.pidOf(`${this.id}-${program}`);
  }

  async remove(): Promise<void> {
    await this.supervisor.stop();
    await dropDatabase(this.stack.databaseUrl, this.database);
    await deleteNamespace(this.stack.temporalAddress, this.namespace).catch(() => {});
    fs.rmSync(this.place, { recursive: true, force: true });
  }

  private async makeStores(legalClock: LegalClock): Promise<StackAddresses> {
    const [databaseUrl] = await Promise.all([
      createDatabase(this.stack.databaseUrl, this.database),
      createNamespace(this.stack.temporalAddress, this.namespace),
    ]);
    await migrate({ DATABASE_URL: databaseUrl }, this.place);
    const filesDir = path.join(this.place, 'files');
    return { ...this.stack, databaseUrl, namespace: this.namespace, filesDir, legalClock };
  }

  private programName(kind: string, at: number): string {
    return `${this.id}-${kind}-${at + 1}`;
  }

  private get database(): string {
    return `${SIDE_DATABASE}${this.id}`;
  }

  private get namespace(): string {
    return `${SIDE_NAMESPACE}${this.id}`;
  }
}

async function distinctPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await anyFreePort());
  return [...ports];
}
