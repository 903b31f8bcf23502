import { createRequire } from 'node:module';
import os from 'node:os';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import type { ServerPlaces } from '../../libs/testing/fault-servers.js';
import { rounded } from './statistics.js';

/** Where the figures come from: without it they say nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly os: string;
  /** Processes that want a core, over the last minute before the run. */
  readonly loadBefore: number;
}

export interface Versions {
  readonly node: string;
  readonly temporalSdk: string;
  /** `n/a` where the address was not given. */
  readonly temporalServer: string;
  readonly temporalStore: string;
  readonly postgres: string;
}

const NOT_KNOWN = 'n/a';

export function describeMachine(): Machine {
  const [first] = os.cpus();
  return {
    cpu: first?.model.trim() ?? NOT_KNOWN,
    cores: os.availableParallelism(),
    memoryGiB: rounded(os.totalmem() / 2 ** 30),
    os: `${os.type()} ${os.release()} ${os.arch()}`,
    loadBefore: rounded(os.loadavg()[0] ?? 0),
  };
}

/** `null`: the servers' addresses are not known. */
export async function describeVersions(servers: ServerPlaces | null): Promise<Versions> {
  const temporal = servers ? await temporalServer(servers.temporalAddress) : null;
  return {
    node: process.versions.node,
    temporalSdk: sdkVersion(),
    temporalServer: temporal?.version ?? NOT_KNOWN,
    temporalStore: temporal?.store ?? NOT_KNOWN,
    postgres: servers ? await postgresVersion(servers.databaseUrl) : NOT_KNOWN,
  };
}

async function temporalServer(address: string) {
  const connection = await Connection.connect({ address });
  try {
    const { serverVersion, persistenceStore } = await connection.workflowService.getClusterInfo({});
    return { version: serverVersion, store: persistenceStore };
  } finally {
    await connection.close();
  }
}

async function postgresVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? NOT_KNOWN;
  } finally {
    await client.end();
  }
}

function sdkVersion(): string {
  const read = createRequire(import.meta.url);
  const { version } = read('@temporalio/client/package.json') as { version: string };
  return version;
}
