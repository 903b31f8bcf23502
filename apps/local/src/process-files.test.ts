import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { endLeftovers, recordedProcess, recordProcess } from './process-files.js';
import { identify } from './process-identity.js';

let folder: string;
let child: ChildProcess;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'processes-'));
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
});

afterEach(() => {
  child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

test('what a killed launcher left running is ended', async () => {
  const pid = child.pid ?? 0;
  recordProcess(folder, 'api', pid);
  expect(recordedProcess(folder, 'api')?.pid).toBe(pid);
  await endLeftovers(folder);
  expect(identify(pid)).toBe(null);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a process that only has the number of a former child is left alone', async () => {
  const pid = child.pid ?? 0;
  fs.writeFileSync(path.join(folder, 'api.json'), JSON.stringify({ pid, mark: 'another start' }));
  await endLeftovers(folder);
  expect(identify(pid)?.pid).toBe(pid);
  expect(fs.readdirSync(folder)).toEqual([]);
});
