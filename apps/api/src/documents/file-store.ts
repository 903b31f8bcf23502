import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';

const LEFT_BEHIND_MS = 3_600_000;

/** A file as it came in: not looked at yet, on the way to the store or to nowhere. */
export interface IncomingFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Attachments on the local disk, each under the SHA-256 of its bytes; never overwritten. */
@Injectable()
export class FileStore implements OnModuleInit {
  private readonly incoming: string;
  private readonly kept: string;

  constructor({ filesDir }: Configuration) {
    this.incoming = join(filesDir, 'incoming');
    this.kept = join(filesDir, 'sha256');
  }

  /** Makes the folders, and clears what an upload of a process that died has left. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.incoming, { recursive: true });
    await mkdir(this.kept, { recursive: true });
    const before = Date.now() - LEFT_BEHIND_MS;
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (mtimeMs < before) await this.discard(path);
    }
  }

  /** Streams to disk and hashes on the way; leaves nothing when the stream fails. */
  async receive(stream: Readable): Promise<IncomingFile> {
    const path = join(this.incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    async function* counted(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    }
    try {
      await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', flush: true }));
    } catch (error) {
      await this.discard(path);
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Idempotent: equal bytes are one file. */
  async keep({ path, sha256 }: IncomingFile): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true });
    await rename(path, target);
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  read(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    return join(this.kept, sha256.slice(0, 2), sha256);
  }
}
