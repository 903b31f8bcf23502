import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BootstrapFailure } from './failure.mjs';
import { runLogged, runLoggedOrFail, tail } from './logged-command.mjs';
import { dataFolder, inRoot, makePrivateFolder, readJson } from './places.mjs';

const STAMP = inRoot('node_modules', '.vinhdanh-install');
/** `--include` because an environment with NODE_ENV=production would leave the compiler out. */
const FLAGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/** True when node_modules holds what the lock file asks for. */
export function isInstalled() {
  const wanted = fingerprint();
  if (readText(STAMP) === wanted) return true;
  if (!treeMatchesLock()) return false;
  rememberInstalled(wanted);
  return true;
}

/** Packages installed by another user may not be written to; they are compared again next time. */
function rememberInstalled(wanted) {
  try {
    fs.writeFileSync(STAMP, wanted);
  } catch (error) {
    if (!['EACCES', 'EROFS'].includes(error.code)) throw error;
  }
}

export async function install() {
  const step = { name: 'install', message: 'Installing packages (a minute or two, once)' };
  const first = await runLogged({ ...step, ...npm('ci') });
  if (!first.ok) await installWithoutFullLock(step, first.logFile);
  rememberInstalled(fingerprint());
}

/** `npm ci` refuses a lock that names no package of other platforms; `npm install` does not mind. */
async function installWithoutFullLock(step, logFile) {
  const output = fs.readFileSync(logFile, 'utf8');
  if (!/EUSAGE|from lock file|in sync/.test(output)) {
    throw new BootstrapFailure(`${tail(logFile)}\nnpm ci failed; all of it: ${logFile}`);
  }
  await runLoggedOrFail({ ...step, message: 'Installing with npm install', ...npm('install') });
}

function npm(verb) {
  const args = [verb, ...FLAGS];
  // `npm run -s` would silence this npm too, and a failure would have nothing to say.
  const env = { npm_config_cache: npmCache(), npm_config_loglevel: 'notice' };
  const script = npmScript();
  return script
    ? { command: process.execPath, args: [script, ...args], env }
    : { command: 'npm', args, env };
}

function npmScript() {
  const beside = path.join(
    path.dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  const started = process.env.npm_execpath;
  return [started, beside].find((file) => file?.endsWith('npm-cli.js') && fs.existsSync(file));
}

/** npm's own cache, or one in the data folder where the home folder cannot be written. */
function npmCache() {
  try {
    const usual = process.env.npm_config_cache || path.join(os.homedir(), '.npm');
    fs.mkdirSync(usual, { recursive: true });
    fs.accessSync(usual, fs.constants.W_OK);
    return usual;
  } catch {
    return makePrivateFolder(path.join(dataFolder(), 'cache', 'npm'));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(fs.readFileSync(inRoot(name)));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Compares npm's record of what it installed with the lock: a changed script installs nothing. */
function treeMatchesLock() {
  const lock = readJson(inRoot('package-lock.json'))?.packages;
  const tree = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  if (!lock || !tree || !rootMatches(lock[''])) return false;
  return Object.entries(lock).every(
    ([key, entry]) =>
      key === '' || tree[key]?.version === entry.version || (isOptional(entry) && !tree[key]),
  );
}

function isOptional(entry) {
  return Boolean(entry.optional || entry.devOptional);
}

function rootMatches(locked) {
  const wanted = readJson(inRoot('package.json'));
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => JSON.stringify(sorted(wanted[kind])) === JSON.stringify(sorted(locked[kind])),
  );
}

function sorted(versions = {}) {
  return Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));
}

function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
