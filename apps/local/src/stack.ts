import fs from 'node:fs';
import { CORE_TASK_QUEUE } from '#contracts/task-queues.js';
import type { LegalClock } from '#domain/legal/legal-clock.js';
import type { DataFolder } from './data-folder.js';
import { hasRows } from './database.js';
import { type DevelopmentIssuer, startDevelopmentIssuer } from './development-issuer.js';
import { choosePorts } from './free-port.js';
import { ensureIssuerKey } from './issuer-key.js';
import { apiProgram, migrate, stackEnvironment, workerProgram } from './our-programs.js';
import { readPersonas } from './personas.js';
import { endLeftovers } from './process-files.js';
import { readStoryDays } from './samples/story-days.js';
import { type StackAddresses, writeAddresses } from './stack-addresses.js';
import { ensureClock } from './stack-clock.js';
import { provideDatabase, provideTemporal, type TemporalPlace } from './stack-servers.js';
import { Supervisor } from './supervisor.js';
import type { Tell } from './temporal-binary.js';
import { createNamespace } from './temporal-namespace.js';

const USUAL_PORTS = { api: 3000, temporal: 7233, temporalUi: 8233, issuer: 4400, postgres: 5433 };
type Ports = Readonly<Record<keyof typeof USUAL_PORTS, number>>;

export interface StackOptions {
  readonly folder: DataFolder;
  /** Told what has become ready, a line at a time. */
  readonly tell: Tell;
  /** A program crashed too often: the stack should be stopped. */
  readonly onGiveUp: (program: string) => void;
}

/** The local stack in one data folder; the caller holds the launcher's lock. */
export class LocalStack {
  private readonly supervisor: Supervisor;
  private issuer: DevelopmentIssuer | null = null;

  constructor(private readonly options: StackOptions) {
    this.supervisor = new Supervisor(options.folder, {
      onCrash: (program, how) => options.tell(`${program} ended (${how}); it is started again`),
      onGiveUp: options.onGiveUp,
    });
  }

  /** Resolves when all is ready to be used. */
  async start(): Promise<StackAddresses> {
    const { folder } = this.options;
    await endLeftovers(folder.processes);
    fs.rmSync(folder.sides, { recursive: true, force: true });
    const ports = await choosePorts(folder.portsFile, USUAL_PORTS);
    const addresses = await this.startServers(ports);
    await this.startPrograms(addresses, ports.api);
    writeAddresses(folder, addresses);
    return addresses;
  }

  /** Stops everything in order, within ten seconds; also in the middle of the start. */
  async stop(): Promise<void> {
    await this.supervisor.stop();
    await this.issuer?.stop();
  }

  private async startServers(ports: Ports): Promise<StackAddresses> {
    const namespace = process.env['TEMPORAL_NAMESPACE'] || 'vinh-danh';
    const [databaseUrl, temporal, issuer] = await Promise.all([
      this.startDatabase(ports.postgres),
      this.startTemporal(ports, namespace),
      this.startIssuer(ports.issuer),
    ]);
    return {
      pid: process.pid,
      apiUrl: `http://127.0.0.1:${ports.api}`,
      databaseUrl,
      temporalAddress: temporal.address,
      namespace,
      temporalUiUrl: temporal.uiUrl,
      issuerUrl: issuer.url,
      jwksUrl: issuer.jwksUrl,
      taskQueue: process.env['TASK_QUEUE'] || CORE_TASK_QUEUE,
      legalClock: await this.chooseClock(databaseUrl),
      filesDir: this.options.folder.files,
    };
  }

  private async chooseClock(databaseUrl: string): Promise<LegalClock> {
    const isUnused = !(await hasRows(databaseUrl, 'submissions'));
    return ensureClock({ file: this.options.folder.clockFile, days: readStoryDays(), isUnused });
  }

  private async startDatabase(port: number): Promise<string> {
    const databaseUrl = await provideDatabase(this.context(), port);
    await migrate({ DATABASE_URL: databaseUrl }, this.options.folder.logs);
    return databaseUrl;
  }

  private async startTemporal(ports: Ports, namespace: string): Promise<TemporalPlace> {
    const temporal = await provideTemporal(this.context(), ports);
    await createNamespace(temporal.address, namespace);
    return temporal;
  }

  private async startIssuer(port: number): Promise<DevelopmentIssuer> {
    const key = await ensureIssuerKey(this.options.folder.keys);
    this.issuer = await startDevelopmentIssuer({ port, key, personas: readPersonas() });
    return this.issuer;
  }

  /** The API is ready only with a worker, so both start at once; it stops before the worker. */
  private async startPrograms(addresses: StackAddresses, port: number): Promise<void> {
    const environment = stackEnvironment(addresses);
    const worker = await workerProgram('worker', environment);
    const api = apiProgram('api', port, environment);
    await Promise.all([this.supervisor.start(worker), this.supervisor.start(api)]);
    this.options.tell(`API and worker are ready on ${addresses.apiUrl}`);
  }

  private context() {
    const { folder, tell } = this.options;
    return { folder, tell, supervisor: this.supervisor };
  }
}
