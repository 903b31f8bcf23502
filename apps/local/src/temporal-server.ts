import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { RunningProgram } from './child-process.js';
import { anyFreePort } from './free-port.js';
import type { ProgramSpec } from './program-spec.js';
import { findTemporalCli } from './temporal-binary.js';

export interface TemporalOptions {
  /** Absolute path of the temporal program. */
  readonly binary: string;
  /** SQLite file that keeps everything; without it all is lost at the end. */
  readonly databaseFile?: string;
  readonly port: number;
  readonly uiPort: number | null;
  /** Added to the server's dynamic configuration: key to JSON value. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
}

export interface RunningTemporal {
  /** host:port */
  readonly address: string;
  readonly uiUrl: string | null;
  readonly pid: number | null;
  stop(): Promise<void>;
}

const SETTINGS = {
  // A council votes at once.
  'history.maxInFlightUpdates': 100,
  // Fewer transactions for each activity.
  'system.enableActivityEagerExecution': true,
  'limit.maxIDLength': 255,
  // One machine needs no forwarding between partitions.
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

export function temporalProgram(options: TemporalOptions): ProgramSpec {
  const address = `127.0.0.1:${options.port}`;
  return {
    name: 'temporal',
    command: [options.binary, 'server', 'start-dev', ...argumentsFor(options)],
    environment: serverEnvironment(),
    stopSignal: 'SIGTERM',
    stopWithinMs: 2_000,
    readyWithinMs: 60_000,
    isReady: async () => (await temporalAnswers(address)) && markComplete(options.databaseFile),
    beforeLaunch: () => removeIncomplete(options.databaseFile),
  };
}

/** Starts a development server for a test or one command; what is left out is found or chosen. */
export async function startTemporal(
  options: Partial<TemporalOptions> & { readonly folder: string },
): Promise<RunningTemporal> {
  const binary = options.binary ?? (await findTemporalCli());
  const port = options.port ?? (await anyFreePort());
  const uiPort = options.uiPort ?? null;
  fs.mkdirSync(options.folder, { recursive: true });
  const spec = temporalProgram({ ...options, binary, port, uiPort });
  const run = new RunningProgram(spec, { logs: options.folder, processes: options.folder });
  await run.untilReady();
  return {
    address: `127.0.0.1:${port}`,
    uiUrl: uiUrl(uiPort),
    get pid() {
      return run.pid;
    },
    stop: () => run.stop(),
  };
}

export function uiUrl(port: number | null): string | null {
  return port === null ? null : `http://127.0.0.1:${port}`;
}

/** True when a client can connect. */
export async function temporalAnswers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * The server writes its schema only into a new file: one that was killed while doing so leaves a file
 * that no later server can use. Until a server has been ready, nothing is in it.
 */
async function removeIncomplete(databaseFile: string | undefined): Promise<void> {
  if (!databaseFile || fs.existsSync(completeMarker(databaseFile))) return;
  const files = ['', '-journal', '-wal', '-shm'].map((end) => databaseFile + end);
  await Promise.all(files.map((file) => rm(file, { force: true })));
}

function markComplete(databaseFile: string | undefined): true {
  if (databaseFile) fs.writeFileSync(completeMarker(databaseFile), '');
  return true;
}

function completeMarker(databaseFile: string): string {
  return `${databaseFile}.complete`;
}

function serverEnvironment(): Readonly<Record<string, string>> {
  return {
    // Less collecting of garbage: a quarter less processor time for some 150 MB.
    GOGC: process.env['GOGC'] || '400',
    // It does not start for a user without an account unless these are set.
    USER: process.env['USER'] || 'vinhdanh',
    HOME: process.env['HOME'] || os.tmpdir(),
  };
}

function argumentsFor({ databaseFile, port, uiPort, settings }: TemporalOptions): string[] {
  const dynamic = Object.entries({ ...SETTINGS, ...settings });
  return [
    ...['--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
    ...(databaseFile ? ['--db-filename', path.resolve(databaseFile)] : []),
    ...(uiPort === null
      ? ['--headless']
      : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...dynamic.flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
  ];
}
