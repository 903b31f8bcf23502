import type { DataFolder } from './data-folder.js';
import {
  databaseAnswers,
  databasesNamed,
  databaseUrl,
  dropDatabase,
  ensureDatabase,
} from './database.js';
import { postgresProgram } from './postgres.js';
import { StartFailure } from './start-failure.js';
import type { Supervisor } from './supervisor.js';
import { findTemporalCli, type Tell } from './temporal-binary.js';
import { deleteNamespace, namespacesNamed } from './temporal-namespace.js';
import { temporalAnswers, temporalProgram, uiUrl } from './temporal-server.js';

/** Names of what a side stack makes begin so; a killed one's are removed at the next start. */
export const SIDE_DATABASE = 'vinhdanh_side_';
export const SIDE_NAMESPACE = 'side-';

export interface ServerContext {
  readonly folder: DataFolder;
  readonly supervisor: Supervisor;
  readonly tell: Tell;
}

export interface TemporalPlace {
  readonly address: string;
  readonly uiUrl: string | null;
}

/** The database of `DATABASE_URL`, else one on the embedded PostgreSQL. */
export async function provideDatabase(context: ServerContext, port: number): Promise<string> {
  const given = process.env['DATABASE_URL'];
  if (given) return reachableDatabase(given);
  const { spec, url } = await postgresProgram({ dataDir: context.folder.postgres, port });
  await context.supervisor.start(spec);
  await dropSideDatabases(url);
  context.tell(`PostgreSQL is ready on 127.0.0.1:${port}`);
  return ensureDatabase(url, 'vinhdanh');
}

/** The server at `TEMPORAL_ADDRESS`, else the development server with a persistent store. */
export async function provideTemporal(
  context: ServerContext,
  ports: { readonly temporal: number; readonly temporalUi: number },
): Promise<TemporalPlace> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given) return reachableTemporal(given);
  const binary = await findTemporalCli(context.tell);
  const { temporal: port, temporalUi: uiPort } = ports;
  const databaseFile = context.folder.temporalDatabase;
  await context.supervisor.start(temporalProgram({ binary, databaseFile, port, uiPort }));
  context.tell(`Temporal is ready on 127.0.0.1:${port}`);
  const address = `127.0.0.1:${port}`;
  await deleteSideNamespaces(address);
  return { address, uiUrl: uiUrl(uiPort) };
}

async function reachableDatabase(url: string): Promise<string> {
  if (await databaseAnswers(url)) return url;
  const { host } = new URL(databaseUrl(url, ''));
  throw new StartFailure(`DATABASE_URL is set, but no PostgreSQL answers at ${host}.`);
}

async function reachableTemporal(address: string): Promise<TemporalPlace> {
  if (await temporalAnswers(address)) return { address, uiUrl: null };
  throw new StartFailure(`TEMPORAL_ADDRESS is ${address}, but no Temporal server answers there.`);
}

async function dropSideDatabases(url: string): Promise<void> {
  for (const name of await databasesNamed(url, `${SIDE_DATABASE}%`)) await dropDatabase(url, name);
}

async function deleteSideNamespaces(address: string): Promise<void> {
  for (const name of await namespacesNamed(address, SIDE_NAMESPACE)) {
    await deleteNamespace(address, name);
  }
}
