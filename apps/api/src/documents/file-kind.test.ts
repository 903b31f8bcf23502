import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProblemException } from '#platform/problems/problem.js';
import { buildZip, DOCX_PARTS, type ZipPart } from '#testing/zip-builder.js';
import { mediaTypeOf } from './file-kind.js';
import { inspectZip } from './zip-guard.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const EXECUTABLE = Buffer.from(`MZ${'\0'.repeat(200)}`);
const MEGABYTE = 1024 * 1024;

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-kind-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(content: Buffer): Promise<string> {
  count += 1;
  const path = join(folder, String(count));
  await writeFile(path, content);
  return path;
}

async function codeFor(content: Buffer, fileName: string): Promise<string> {
  try {
    return await mediaTypeOf(await stored(content), fileName);
  } catch (error) {
    if (error instanceof ProblemException) return error.problem.code;
    throw error;
  }
}

/** Noise does not shrink, so that only the size is at fault. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

describe('A file is taken for what it contains', () => {
  test('a PDF named .pdf and a Word document named .docx', async () => {
    expect(await codeFor(PDF, 'bao-cao.pdf')).toBe('application/pdf');
    expect(await codeFor(buildZip(DOCX_PARTS), 'Báo cáo.docx')).toBe(DOCX);
  });

  test.each([
    ['a PDF named .docx', PDF, 'a.docx'],
    ['a Word document named .xlsx', buildZip(DOCX_PARTS), 'a.xlsx'],
    ['a Word document named .pdf', buildZip(DOCX_PARTS), 'a.pdf'],
    ['an executable named .pdf', EXECUTABLE, 'a.pdf'],
    ['an executable named .exe', EXECUTABLE, 'a.exe'],
    [
      'a zip without the parts of a document',
      buildZip([{ name: 'a.txt', content: 'a' }]),
      'a.docx',
    ],
    ['a script named .png', Buffer.from('<script>alert(1)</script>'), 'a.png'],
    ['a file without an ending', PDF, 'constructor'],
  ])('not %s', async (_title, content, fileName) => {
    expect(await codeFor(content, fileName)).toBe('FILE_TYPE_NOT_ALLOWED');
  });

  test('not a document with a macro', async () => {
    const macro: ZipPart = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' };
    expect(await codeFor(buildZip([...DOCX_PARTS, macro]), 'a.docx')).toBe('FILE_UNSAFE');
  });
});

describe('A zip bomb named .docx is not unpacked', () => {
  async function findingOf(...parts: ZipPart[]): Promise<string> {
    return (await inspectZip(await stored(buildZip([...DOCX_PARTS, ...parts])))).kind;
  }

  test('where it says that it grows more than a hundredfold', async () => {
    const bomb = { name: 'word/media/a.bin', content: Buffer.alloc(20 * MEGABYTE) };
    expect(await findingOf(bomb)).toBe('bomb');
    expect(await codeFor(buildZip([...DOCX_PARTS, bomb]), 'a.docx')).toBe('FILE_UNSAFE');
  });

  test('where it lies about how far it grows', async () => {
    const content = Buffer.alloc(20 * MEGABYTE);
    expect(await findingOf({ name: 'word/a.bin', content, declaredSize: 1000 })).toBe('bomb');
  });

  test('where it says that it unpacks to more than 200 MB', async () => {
    const lie = { content: noise(3 * MEGABYTE), declaredSize: 201 * MEGABYTE };
    expect(await findingOf({ name: 'word/a.bin', ...lie })).toBe('bomb');
  });

  test('where it has more than 2,000 entries', async () => {
    const many = Array.from({ length: 1_999 }, (_, at) => ({ name: `word/${at}`, content: '' }));
    expect(await findingOf(...many)).toBe('broken');
    expect(await findingOf(...many.slice(0, 1_998))).toBe('sound');
  });

  test('where its directory names one part many times over', async () => {
    const zip = buildZip([...DOCX_PARTS, { name: 'word/a.bin', content: noise(MEGABYTE) }]);
    const at = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const entry = zip.subarray(at, end);
    const last = Buffer.from(zip.subarray(end));
    last.writeUInt16LE(DOCX_PARTS.length + 3, 10);
    last.writeUInt32LE(last.readUInt32LE(12) + 2 * entry.length, 12);
    const overlapping = Buffer.concat([zip.subarray(0, end), entry, entry, last]);
    expect((await inspectZip(await stored(overlapping))).kind).toBe('bomb');
  });

  test('and a zip cut off in the middle is broken', async () => {
    const whole = buildZip(DOCX_PARTS);
    expect((await inspectZip(await stored(whole.subarray(0, whole.length - 30)))).kind).toBe(
      'broken',
    );
    expect((await inspectZip(await stored(whole))).kind).toBe('sound');
  });
});
