import fs from 'node:fs';
import path from 'node:path';
import { inRoot, makePrivateFolder, readJson } from './places.mjs';

const POLL_MS = 200;
/** A lock without content is being written; older than this its writer has died. */
const WRITING_MS = 2_000;

/** One command at a time installs and compiles; others wait, and say so once. */
export async function withBootstrapLock(work, file = projectLock()) {
  await takeLock(file);
  try {
    return await work();
  } finally {
    if (readJson(file)?.pid === process.pid) fs.rmSync(file, { force: true });
  }
}

/** In the project, not in the data folder: that may be moved, node_modules and dist may not. */
function projectLock() {
  return path.join(makePrivateFolder(inRoot('.vinhdanh')), 'bootstrap.lock');
}

async function takeLock(file) {
  for (let told = false; !(await tryTake(file)); await pause(POLL_MS)) {
    if (!told)
      process.stderr.write('Another command is installing or compiling; waiting for it …\n');
    told = true;
  }
}

async function tryTake(file) {
  if (!isHeld(file)) fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, JSON.stringify(holder(process.pid)), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  // Two may have removed the same stale lock: the one whose file stands a moment later has it.
  await pause(50);
  return readJson(file)?.pid === process.pid;
}

function isHeld(file) {
  const lock = readJson(file);
  if (lock?.pid === process.pid) return false;
  if (lock) return holder(lock.pid)?.mark === lock.mark;
  return Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < WRITING_MS;
}

/** A living process and a mark that its successor with the same number does not have. */
function holder(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return null;
  }
  return { pid, mark: startMark(pid) };
}

function startMark(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return null;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
