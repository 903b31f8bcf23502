import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

const MAX_ENTRIES = 2_000;
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 100;
const LOCAL_HEADER_SIZE = 30;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const STORED = 0;
const DEFLATED = 8;

/** `broken`: no zip we can read; `bomb`: unpacks to more than it should; `macros`: carries a program. */
export type ZipFinding =
  | { readonly kind: 'sound'; readonly names: readonly string[] }
  | { readonly kind: 'broken' | 'bomb' | 'macros' };

function total(entries: readonly ZipEntry[], size: (entry: ZipEntry) => number): number {
  return entries.reduce((sum, entry) => sum + size(entry), 0);
}

/** What the directory says of itself: too much, or overlapping data (compressed parts larger than the file). */
function isDeclaredBomb(entries: readonly ZipEntry[], fileSize: number): boolean {
  const declared = total(entries, ({ declaredSize }) => declaredSize);
  const compressed = total(entries, ({ compressedSize }) => compressedSize);
  return declared > MAX_TOTAL_BYTES || compressed > fileSize || declared > compressed * MAX_RATIO;
}

function isUnreadable({ method, isEncrypted }: ZipEntry): boolean {
  return isEncrypted || (method !== STORED && method !== DEFLATED);
}

async function dataStartOf(file: FileHandle, entry: ZipEntry): Promise<number | null> {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  await file.read(header, 0, LOCAL_HEADER_SIZE, entry.headerOffset);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) return null;
  const skipped = header.readUInt16LE(26) + header.readUInt16LE(28);
  return entry.headerOffset + LOCAL_HEADER_SIZE + skipped;
}

function contentOf(path: string, entry: ZipEntry, start: number): Readable {
  const raw = createReadStream(path, { start, end: start + entry.compressedSize - 1 });
  if (entry.method === STORED) return raw;
  // Ends both streams together, also when the reader stops early; its error reaches the reader.
  return pipeline(raw, createInflateRaw(), () => undefined);
}

/** Unpacks one entry to nowhere; stops as soon as it is larger than it says. */
async function isAsDeclared(path: string, entry: ZipEntry, start: number): Promise<boolean> {
  if (entry.compressedSize === 0) return entry.declaredSize === 0;
  let size = 0;
  try {
    for await (const chunk of contentOf(path, entry, start) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.declaredSize) return false;
    }
  } catch {
    return false;
  }
  return size === entry.declaredSize;
}

async function inspectEntries(
  path: string,
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<ZipFinding> {
  for (const entry of entries) {
    const start = await dataStartOf(file, entry);
    if (start === null) return { kind: 'broken' };
    if (!(await isAsDeclared(path, entry, start))) return { kind: 'bomb' };
  }
  return { kind: 'sound', names: entries.map(({ name }) => name) };
}

/** Looks into a zip file without believing it: sizes declared, sizes real, macros. */
export async function inspectZip(path: string): Promise<ZipFinding> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const entries = await readZipDirectory(file, size, MAX_ENTRIES);
    if (!entries || entries.some(isUnreadable)) return { kind: 'broken' };
    if (isDeclaredBomb(entries, size)) return { kind: 'bomb' };
    if (entries.some(({ name }) => /vbaproject\.bin$/i.test(name))) return { kind: 'macros' };
    return await inspectEntries(path, file, entries);
  } finally {
    await file.close();
  }
}
