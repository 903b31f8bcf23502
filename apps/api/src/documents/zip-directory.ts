import type { FileHandle } from 'node:fs/promises';

/** One entry as the central directory declares it; nothing in it is to be believed yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xff_ff;
const MAX_DIRECTORY_BYTES = 2 * 1024 * 1024;

interface End {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function findEnd(file: FileHandle, size: number): Promise<End | null> {
  const length = Math.min(size, END_SIZE + MAX_COMMENT);
  const tail = await readAt(file, size - length, length);
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    return {
      entries: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
  }
  return null;
}

function entryAt(
  directory: Buffer,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + ENTRY_SIZE > directory.length) return null;
  if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
  const nameEnds = at + ENTRY_SIZE + directory.readUInt16LE(at + 28);
  const next = nameEnds + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  if (next > directory.length) return null;
  const entry: ZipEntry = {
    name: directory.toString('utf8', at + ENTRY_SIZE, nameEnds),
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    compressedSize: directory.readUInt32LE(at + 20),
    declaredSize: directory.readUInt32LE(at + 24),
    headerOffset: directory.readUInt32LE(at + 42),
  };
  return { entry, next };
}

/** The entries of a zip file of `size` bytes; `null` when its directory is broken or too large (zip64). */
export async function readZipDirectory(
  file: FileHandle,
  size: number,
  maxEntries: number,
): Promise<readonly ZipEntry[] | null> {
  const end = await findEnd(file, size);
  if (!end || end.entries > maxEntries || end.size > MAX_DIRECTORY_BYTES) return null;
  const directory = await readAt(file, end.offset, end.size);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < end.entries) {
    const found = entryAt(directory, at);
    if (!found) return null;
    entries.push(found.entry);
    at = found.next;
  }
  return at === end.size ? entries : null;
}
