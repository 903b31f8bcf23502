import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { identify } from './process-identity.js';
import type { ProgramSpec } from './program-spec.js';
import { Supervisor } from './supervisor.js';
import { holdsWithin } from './wait.js';

/** Writes "<name> up" when it is ready and "<name> down" when it is asked to stop. */
const OBEDIENT = `
  const { appendFileSync } = require('node:fs');
  const [name, diary] = process.argv.slice(1);
  process.on('SIGTERM', () => { appendFileSync(diary, name + ' down\\n'); process.exit(0); });
  appendFileSync(diary, name + ' up\\n');
  setInterval(() => {}, 1000);`;
const STUBBORN = `${OBEDIENT} process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {});`;
const CRASHING = `${OBEDIENT} process.exit(3);`;

describe('the supervisor', () => {
  let folder: string;
  let crashes: string[];
  let gaveUp: string[];
  let supervisor: Supervisor;

  const diary = () => path.join(folder, 'diary');
  const written = () => fs.readFileSync(diary(), 'utf8').trim().split('\n');
  const program = (name: string, script = OBEDIENT): ProgramSpec => ({
    name,
    command: [process.execPath, '-e', script, name, diary()],
    environment: {},
    stopSignal: 'SIGTERM',
    stopWithinMs: 300,
    readyWithinMs: 10_000,
    isReady: () => Promise.resolve(written().includes(`${name} up`)),
  });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supervisor-'));
    fs.writeFileSync(diary(), '');
    crashes = [];
    gaveUp = [];
    const onCrash = (name: string, how: string) => crashes.push(`${name}: ${how}`);
    const onGiveUp = (name: string) => gaveUp.push(name);
    const folders = { logs: folder, processes: folder };
    supervisor = new Supervisor(folders, { onCrash, onGiveUp }, [10, 10]);
  });

  afterEach(async () => {
    await supervisor.stop();
    fs.rmSync(folder, { recursive: true });
  });

  test('programs stop in the opposite order of their start', async () => {
    await supervisor.start(program('store'));
    await supervisor.start(program('api'));
    await supervisor.stop();
    expect(written()).toEqual(['store up', 'api up', 'api down', 'store down']);
  });

  test('a killed program is started again', async () => {
    await supervisor.start(program('api'));
    const former = supervisor.pidOf('api');
    process.kill(former ?? 0, 'SIGKILL');
    expect(await holdsWithin(() => written().length === 2, 10_000)).toBe(true);
    expect(crashes).toEqual(['api: signal SIGKILL']);
    expect(supervisor.pidOf('api')).not.toBe(former);
  });

  test('a program that crashes again and again is given up', async () => {
    await supervisor.start(program('api', CRASHING));
    expect(await holdsWithin(() => gaveUp.length > 0, 10_000)).toBe(true);
    expect(gaveUp).toEqual(['api']);
    expect(crashes).toEqual(['api: exit status 3', 'api: exit status 3']);
  });

  test('a program that does not stop when asked is killed after its grace', async () => {
    await supervisor.start(program('api', STUBBORN));
    const pid = supervisor.pidOf('api') ?? 0;
    await supervisor.stop();
    expect(identify(pid)).toBe(null);
  });

  test('a program that ends before it is ready fails the start with the end of its log', async () => {
    const script = 'console.error("the schema is too old"); process.exit(2)';
    await expect(supervisor.start(program('api', script))).rejects.toThrow(
      /^the schema is too old\napi ended with exit status 2 before it was ready; its log: /,
    );
  });
});
