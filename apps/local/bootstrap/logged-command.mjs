import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BootstrapFailure } from './failure.mjs';
import { dataFolder, makePrivateFolder, ROOT } from './places.mjs';

const TAIL_LINES = 20;
/** On a terminal the running seconds are written over. */
const LINE_START = process.stderr.isTTY ? '\r\x1b[K' : '';

/**
 * Runs a command with its output in a log file and one line of progress on standard error.
 * @param {{ name: string, message: string, command: string, args: string[], cwd?: string,
 *   env?: object }} step
 * @returns {Promise<{ ok: boolean, logFile: string }>}
 */
export async function runLogged(step) {
  const logFile = path.join(makePrivateFolder(path.join(dataFolder(), 'logs')), `${step.name}.log`);
  const started = Date.now();
  process.stderr.write(`${step.message} …\n`);
  const ticking = process.stderr.isTTY ? setInterval(() => showSeconds(started), 1_000) : undefined;
  const ok = (await runInto(logFile, step)) === 0;
  clearInterval(ticking);
  if (ok) process.stderr.write(`${LINE_START}  done in ${secondsSince(started)} s\n`);
  return { ok, logFile };
}

function showSeconds(started) {
  process.stderr.write(`${LINE_START}  ${secondsSince(started)} s`);
}

function secondsSince(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

/** The step must succeed, else its last lines are shown. */
export async function runLoggedOrFail(step) {
  const { ok, logFile } = await runLogged(step);
  if (!ok)
    throw new BootstrapFailure(`${tail(logFile)}\n${step.message} failed; all of it: ${logFile}`);
}

function runInto(logFile, { command, args, cwd = ROOT, env }) {
  const log = fs.openSync(logFile, 'w', 0o600);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.on('error', (error) => {
      fs.appendFileSync(logFile, `${error.message}\n`);
      resolve(null);
    });
  });
}

export function tail(logFile) {
  return fs.readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}
