import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildWorkflowBundle } from './workflow-bundle.mjs';

const DIST = new URL('../dist/', import.meta.url);
/** Copied for each test file by libs/testing/test-database.ts. */
const TEMPLATE = 'vinhdanh_template';
/** Followed by the process that made the folder. */
const FOLDER = 'vinh-danh-test-';
const SETTINGS = { 'frontend.namespaceRPS.visibility': 1000 };

/** What stops the started parts; the last started first. */
const stops = [];

/** Starts all parts at once, puts their addresses into process.env, and stops all if one fails. */
export async function startTestServers() {
  await removeLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), `${FOLDER}${process.pid}-`));
  stops.push(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const starts = [
    startDatabase(path.join(folder, 'postgres')),
    startTemporalServer(path.join(folder, 'temporal')),
    findTimeSkippingServer(),
    buildWorkflowBundle(),
  ];
  const failure = (await Promise.allSettled(starts)).find(({ status }) => status === 'rejected');
  if (failure === undefined) return;
  await stopTestServers();
  throw failure.reason;
}

export async function stopTestServers() {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

/** A run that was killed took its servers with it, but not its files. */
async function removeLeftovers() {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  const dead = names.filter((name) => !isRunning(Number.parseInt(name.slice(FOLDER.length), 10)));
  await Promise.all(dead.map((name) => rm(path.join(tmpdir(), name), { recursive: true })));
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Of another user: running, and not ours to remove.
    return error.code === 'EPERM';
  }
}

async function startDatabase(dataDir) {
  const { startPostgres } = await compiled('apps/local/src/postgres.js');
  const { createDatabase } = await compiled('apps/local/src/database.js');
  const server = await startPostgres({ dataDir, fsync: false });
  stops.push(() => server.stop());
  process.env.TEST_DATABASE_URL = server.url;
  await migrate(await createDatabase(server.url, TEMPLATE));
}

function migrate(url) {
  const program = fileURLToPath(new URL('libs/persistence/migrate.js', DIST));
  const env = { ...process.env, DATABASE_URL: url };
  return promisify(execFile)(process.execPath, [program], { env });
}

async function startTemporalServer(folder) {
  const { startTemporal } = await compiled('apps/local/src/temporal-server.js');
  const { createNamespace } = await compiled('apps/local/src/temporal-namespace.js');
  const server = await startTemporal({ folder, settings: SETTINGS });
  stops.push(() => server.stop());
  // The search attributes that nominations are started with.
  await createNamespace(server.address, 'default');
  process.env.TEST_TEMPORAL_ADDRESS = server.address;
}

async function findTimeSkippingServer() {
  const { findTestServer } = await compiled('apps/local/src/temporal-binary.js');
  process.env.TEST_TIME_SKIPPING_SERVER = await findTestServer(console.error);
}

/** The launcher's own parts start the servers, as they do for npm start. */
function compiled(file) {
  return import(new URL(file, DIST).href);
}
