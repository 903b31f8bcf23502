import fs from 'node:fs';

const MAX_BYTES = 10_000_000;

/** A program's log: the last run's is kept as `.1`, and so is the first part of a very long one. */
export class LogFile {
  private descriptor: number;
  private written = 0;

  constructor(
    readonly path: string,
    private readonly maxBytes = MAX_BYTES,
  ) {
    this.descriptor = this.open();
  }

  write(chunk: Buffer): void {
    if (this.written > 0 && this.written + chunk.length > this.maxBytes) this.rotate();
    this.written += chunk.length;
    try {
      fs.writeSync(this.descriptor, chunk);
    } catch {
      // A full disk must not stop the launcher.
    }
  }

  close(): void {
    fs.closeSync(this.descriptor);
  }

  private rotate(): void {
    this.close();
    this.descriptor = this.open();
    this.written = 0;
  }

  private open(): number {
    if (fs.existsSync(this.path)) fs.renameSync(this.path, `${this.path}.1`);
    return fs.openSync(this.path, 'a', 0o600);
  }
}

const SHOWN_COLUMNS = 300;

/** The last lines of a log that say something, very long ones cut. */
export function lastLines(file: string, count = 8): string {
  if (!fs.existsSync(file)) return '';
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.slice(0, SHOWN_COLUMNS));
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
