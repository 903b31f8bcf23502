import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inProject } from './project-root.js';

const bootstrap = (file: string) => inProject('apps/local/bootstrap', file);

async function node(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args]);
  return stdout;
}

function packagesIn(lockFile: string): Record<string, unknown> {
  const lock = JSON.parse(fs.readFileSync(lockFile, 'utf8')) as {
    packages: Record<string, unknown>;
  };
  return lock.packages;
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bootstrap-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the lock file of npm', () => {
  const LOCK = {
    packages: {
      '': { name: 'sample' },
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/windows-arm64': '^2.0.0' },
      },
      'node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
    },
  };

  test('a missing platform package is added once', async () => {
    const file = path.join(folder, 'package-lock.json');
    fs.writeFileSync(file, JSON.stringify(LOCK));
    const complete = () => node(bootstrap('complete-lock.mjs'), file);
    expect(await complete()).toBe('1 platform packages added to the lock.\n');
    // As npm would write it for a package that it cannot install here.
    expect(packagesIn(file)['node_modules/@tool/windows-arm64']).toEqual({
      version: '2.0.0',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['win32'],
    });
    expect(await complete()).toBe('0 platform packages added to the lock.\n');
  });

  test('ours names the packages of every platform', async () => {
    expect(await node(bootstrap('complete-lock.mjs'), '--check')).toBe(
      '0 platform packages are missing in the lock.\n',
    );
  });
});

describe('two commands that install or compile at once', () => {
  /** Notes when it asks for the lock, has it and gives it back; the first holds it until all have asked. */
  const WORK = `
    const { appendFileSync, readFileSync } = await import('node:fs');
    const [lockModule, lock, diary] = process.argv.slice(1);
    const { withBootstrapLock } = await import(lockModule);
    const note = (what) => appendFileSync(diary, process.pid + ' ' + what + '\\n');
    const haveAllAsked = () => readFileSync(diary, 'utf8').match(/asks/g).length === 3;
    note('asks');
    await withBootstrapLock(async () => {
      note('begins');
      while (!haveAllAsked()) await new Promise(setImmediate);
      note('ends');
    }, lock);`;

  test('follow one another, also when the lock of a dead one lies there', async () => {
    const lock = path.join(folder, 'bootstrap.lock');
    const diary = path.join(folder, 'diary');
    fs.writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, mark: '1' }));
    const work = ['--input-type=module', '-e', WORK, bootstrap('bootstrap-lock.mjs'), lock, diary];
    await Promise.all([node(...work), node(...work), node(...work)]);
    const held = fs.readFileSync(diary, 'utf8').replaceAll(/\d+ asks\n/g, '');
    expect(held).toMatch(/^(?:(\d+) begins\n\1 ends\n){3}$/);
  });
});
