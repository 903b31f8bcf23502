import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createDatabase, databasesNamed, dropDatabase } from './database.js';
import { type RunningPostgres, startPostgres } from './postgres.js';
import { identify } from './process-identity.js';
import { holdsWithin } from './wait.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let running: RunningPostgres[];

  beforeEach(() => {
    // Private to its owner, with a space in its path.
    dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pg ')), 'postgres');
    running = [];
  });

  afterEach(async () => {
    for (const server of running) await server.stop();
    fs.rmSync(path.dirname(dataDir), { recursive: true });
  });

  async function start(): Promise<RunningPostgres> {
    const server = await startPostgres({ dataDir });
    running.push(server);
    return server;
  }

  test('what was committed is there after a kill -9 and a new start', async () => {
    const first = await start();
    await query(first.url, "create table kept as select 'còn đây' as word");
    process.kill(first.pid ?? 0, 'SIGKILL');
    await holdsWithin(() => first.pid === null, 5_000);
    const second = await start();
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'còn đây' }]);
  });

  test('a server that a killed launcher left behind is stopped, its data are taken over', async () => {
    const orphan = await start();
    const pid = orphan.pid ?? 0;
    await query(orphan.url, 'create table kept (n int)');
    const next = await start();
    expect(identify(pid)).toBe(null);
    expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  test('a stale process file does not stop the start, whoever has its number now', async () => {
    const first = await start();
    const file = path.join(dataDir, 'cluster', 'postmaster.pid');
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    await first.stop();
    fs.writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 });
    const second = await start();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('the password is kept in a file that only its owner reads', async () => {
    const { url } = await start();
    const file = path.join(dataDir, 'password');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(new URL(url).password).toBe(fs.readFileSync(file, 'utf8'));
    const wrong = url.replace(/:[0-9a-f]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('a database made from a template has its rows, and can be dropped', async () => {
    const { url } = await start();
    const template = await createDatabase(url, 'made');
    await query(template, 'create table kept as select 7 as n');
    const copy = await createDatabase(url, 'copy', { template: 'made' });
    expect(await query(copy, 'select n from kept')).toEqual([{ n: 7 }]);
    await dropDatabase(url, 'copy');
    expect(await databasesNamed(url, 'copy')).toEqual([]);
  });
});
