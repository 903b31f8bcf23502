import fs from 'node:fs';

/** The parsed file, or `null` when it is missing or was cut short by a crash. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes a file that only its owner reads, whole or not at all. */
export function writePrivateFile(file: string, text: string): void {
  const half = `${file}.${process.pid}.new`;
  fs.writeFileSync(half, text, { mode: 0o600 });
  fs.renameSync(half, file);
}

export function writeJsonFile(file: string, value: unknown): void {
  writePrivateFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
