import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

// Field offsets of the ZIP format (APPNOTE 4.3); the parts we need of a wheel, which is a ZIP file.
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Buffer;
  readonly size: number;
}

/**
 * Takes one file out of a ZIP archive and writes it, executable, to `target`.
 * @throws Error when it is not there, or when its length or checksum is wrong.
 */
export async function extractMember(zip: Buffer, member: string, target: string): Promise<void> {
  const entry = entriesOf(zip).find(({ name }) => name === member);
  if (!entry) throw new Error(`${member} is not in the archive`);
  const seen = { size: 0, crc: 0 };
  const count = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      seen.size += chunk.length;
      seen.crc = crc32(chunk, seen.crc);
      yield chunk;
    }
  };
  await pipeline(unpacked(entry), count, createWriteStream(target, { mode: 0o755 }));
  if (seen.size !== entry.size || seen.crc !== entry.crc) throw new Error(`${member} is damaged`);
}

function unpacked(entry: ZipEntry): Readable {
  const packed = Readable.from([entry.packed]);
  if (entry.method === STORED) return packed;
  if (entry.method === DEFLATED) return packed.pipe(createInflateRaw());
  throw new Error(`${entry.name} is packed in an unknown way (${entry.method})`);
}

function entriesOf(zip: Buffer): readonly ZipEntry[] {
  const end = endOf(zip);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('the archive is damaged');
    entries.push(entryAt(zip, at));
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + zip.readUInt16LE(at + field), 0);
  }
  return entries;
}

/** The end record stands last, before a comment of unknown length. */
function endOf(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('not a ZIP archive');
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  const local = zip.readUInt32LE(at + 42);
  const data = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return {
    name: zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + zip.readUInt16LE(at + 28)),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
    size: zip.readUInt32LE(at + 24),
  };
}
