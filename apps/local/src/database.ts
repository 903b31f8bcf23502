import pg from 'pg';

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

export interface DatabaseOptions {
  /** Copied, with all its rows; nobody may be connected to it. */
  readonly template?: string;
}

/** Makes a database on the server of `url` and gives its address. */
export async function createDatabase(
  url: string,
  name: string,
  options: DatabaseOptions = {},
): Promise<string> {
  const template = options.template ? ` template ${quoted(options.template)}` : '';
  await run(url, `create database ${quoted(name)}${template}`);
  return databaseUrl(url, name);
}

/** As `createDatabase`, but one that is there already is kept. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const existing = await databasesNamed(url, name);
  return existing.length > 0 ? databaseUrl(url, name) : createDatabase(url, name);
}

/** Drops a database with its connections; one that is not there is no error. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await run(url, `drop database if exists ${quoted(name)} with (force)`);
}

/** Names of the databases that match a LIKE pattern. */
export async function databasesNamed(url: string, pattern: string): Promise<readonly string[]> {
  const rows = await run(url, 'select datname from pg_database where datname like $1', [pattern]);
  return rows.map((row) => String(row['datname']));
}

/** True when the table holds anything. */
export async function hasRows(url: string, table: string): Promise<boolean> {
  return (await run(url, `select 1 from ${quoted(table)} limit 1`)).length > 0;
}

/** True when a client can connect. */
export async function databaseAnswers(url: string): Promise<boolean> {
  try {
    await run(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

async function run(
  url: string,
  sql: string,
  values: readonly string[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away must not end this process.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
