import path from 'node:path';
import { ensureDatabase } from '../../apps/local/src/database.js';
import { anyFreePort } from '../../apps/local/src/free-port.js';
import { migrate } from '../../apps/local/src/our-programs.js';
import { postgresProgram } from '../../apps/local/src/postgres.js';
import type { ProgramSpec } from '../../apps/local/src/program-spec.js';
import type { Supervisor } from '../../apps/local/src/supervisor.js';
import { findTemporalCli } from '../../apps/local/src/temporal-binary.js';
import { createNamespace } from '../../apps/local/src/temporal-namespace.js';
import { temporalProgram } from '../../apps/local/src/temporal-server.js';

export type TemporalSettings = Readonly<Record<string, string | number | boolean>>;

export interface ServerPlaces {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
}

export interface FaultServers {
  readonly places: ServerPlaces;
  readonly specs: readonly ProgramSpec[];
}

const NAMESPACE = 'faults';

/** A PostgreSQL that syncs and a Temporal server with a file, migrated and ready to be used. */
export async function startFaultServers(
  folder: string,
  supervisor: Supervisor,
  settings: TemporalSettings,
): Promise<FaultServers> {
  const [postgres, temporal] = await Promise.all([
    startDatabase(folder, supervisor),
    startTemporalServer(folder, supervisor, settings),
  ]);
  const { databaseUrl } = postgres;
  const { temporalAddress } = temporal;
  return {
    places: { databaseUrl, temporalAddress, namespace: NAMESPACE },
    specs: [postgres.spec, temporal.spec],
  };
}

async function startDatabase(folder: string, supervisor: Supervisor) {
  const dataDir = path.join(folder, 'postgres');
  const { spec, url } = await postgresProgram({ dataDir, port: await anyFreePort() });
  await supervisor.start(spec);
  const databaseUrl = await ensureDatabase(url, 'vinhdanh');
  await migrate({ DATABASE_URL: databaseUrl }, folder);
  return { spec, databaseUrl };
}

async function startTemporalServer(
  folder: string,
  supervisor: Supervisor,
  settings: TemporalSettings,
) {
  const port = await anyFreePort();
  const databaseFile = path.join(folder, 'temporal.db');
  const binary = await findTemporalCli();
  const visibility = { 'frontend.namespaceRPS.visibility': 1_000 };
  const dynamic = { ...visibility, ...settings };
  const spec = temporalProgram({ binary, databaseFile, port, uiPort: null, settings: dynamic });
  await supervisor.start(spec);
  const temporalAddress = `127.0.0.1:${port}`;
  await createNamespace(temporalAddress, NAMESPACE);
  return { spec, temporalAddress };
}
