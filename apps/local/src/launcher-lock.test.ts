import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockHolder, takeLauncherLock } from './launcher-lock.js';
import { identify } from './process-identity.js';

describe('the lock of a data folder', () => {
  let lockFile: string;
  let other: ChildProcess;
  const nowhere = () => null;

  beforeEach(() => {
    lockFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'launcher.lock');
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  });

  afterEach(() => {
    other.kill('SIGKILL');
    fs.rmSync(path.dirname(lockFile), { recursive: true });
  });

  const heldBy = (holder: object) => fs.writeFileSync(lockFile, JSON.stringify(holder));
  const otherPid = () => other.pid ?? 0;

  test('a second launcher says which one runs and where, and is refused', async () => {
    heldBy({ ...identify(otherPid()) });
    await expect(takeLauncherLock(lockFile, () => 'http://127.0.0.1:3000')).rejects.toThrow(
      `Already running on this data: pid ${otherPid()}, http://127.0.0.1:3000.`,
    );
  });

  test('the lock of a launcher that was killed is taken over', async () => {
    heldBy({ ...identify(otherPid()) });
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    await takeLauncherLock(lockFile, nowhere);
    expect(lockHolder(lockFile)?.pid).toBe(process.pid);
  });

  test('a living process that only has the number of the former launcher holds nothing', async () => {
    heldBy({ pid: otherPid(), mark: 'another start' });
    await takeLauncherLock(lockFile, nowhere);
    expect(lockHolder(lockFile)?.pid).toBe(process.pid);
  });

  test('a launcher that is stopping is waited for', async () => {
    heldBy({ ...identify(otherPid()), stopping: true });
    const taking = takeLauncherLock(lockFile, nowhere);
    other.kill('SIGKILL');
    await taking;
    expect(lockHolder(lockFile)?.pid).toBe(process.pid);
  });

  test('a released lock is free', async () => {
    (await takeLauncherLock(lockFile, nowhere)).release();
    expect(lockHolder(lockFile)).toBe(null);
  });
});
