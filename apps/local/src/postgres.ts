import fs from 'node:fs';
import path from 'node:path';
import { RunningProgram } from './child-process.js';
import { databaseAnswers } from './database.js';
import { anyFreePort } from './free-port.js';
import { postgresBinaries } from './postgres-binaries.js';
import { type Cluster, ensureCluster, POSTGRES_ROLE } from './postgres-cluster.js';
import { type PostgresUser, postgresUser } from './postgres-user.js';
import { settleFormerServer } from './postmaster-file.js';
import type { ProgramSpec } from './program-spec.js';

export interface PostgresOptions {
  /** Holds the cluster and its password; made when missing. */
  readonly dataDir: string;
  readonly port: number;
  /** `false` for tests only: a power cut may then lose everything. */
  readonly fsync?: boolean;
}

export interface PostgresProgram {
  readonly spec: ProgramSpec;
  /** Of the database `postgres`, by the owner of the server. */
  readonly url: string;
}

export interface RunningPostgres {
  readonly url: string;
  readonly pid: number | null;
  stop(): Promise<void>;
}

/** Prepares the embedded PostgreSQL: makes its cluster, says how to run it. */
export async function postgresProgram(options: PostgresOptions): Promise<PostgresProgram> {
  const user = postgresUser();
  const cluster = await ensureCluster(options.dataDir, user);
  const url = `postgres://${POSTGRES_ROLE}:${cluster.password}@127.0.0.1:${options.port}/postgres`;
  return { url, spec: serverSpec(cluster, user, { ...options, url }) };
}

/** Starts an embedded PostgreSQL for a test or one command; without `port` on any free one. */
export async function startPostgres(
  options: Omit<PostgresOptions, 'port'> & { readonly port?: number },
): Promise<RunningPostgres> {
  const port = options.port ?? (await anyFreePort());
  const { spec, url } = await postgresProgram({ ...options, port });
  const folder = path.join(options.dataDir, 'run');
  fs.mkdirSync(folder, { recursive: true });
  await spec.beforeLaunch?.();
  const run = new RunningProgram(spec, { logs: folder, processes: folder });
  await run.untilReady();
  return {
    url,
    get pid() {
      return run.pid;
    },
    stop: () => run.stop(),
  };
}

function serverSpec(
  cluster: Cluster,
  user: PostgresUser,
  { url, port, fsync = true }: PostgresOptions & { readonly url: string },
): ProgramSpec {
  const binary = path.join(postgresBinaries(), 'postgres');
  const settings = settingsOf(fsync).flatMap((setting) => ['-c', setting]);
  return {
    name: 'postgres',
    runner: user.prefix,
    command: [binary, '-D', cluster.directory, '-p', String(port), ...settings],
    environment: {},
    // Fast shutdown: sessions are ended, nothing is lost.
    stopSignal: 'SIGINT',
    stopWithinMs: 2_500,
    readyWithinMs: 60_000,
    isReady: () => databaseAnswers(url),
    beforeLaunch: () => settleFormerServer(cluster.directory),
  };
}

function settingsOf(fsync: boolean): readonly string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_connections=200',
    'timezone=UTC',
  ];
  return fsync ? settings : [...settings, 'fsync=off', 'full_page_writes=off'];
}
