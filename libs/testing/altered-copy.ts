import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One change of a text file in a copied folder; the text must be there. */
export interface Alteration {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Hands a copy of a folder in which one file reads differently to `use`, then removes it. */
export function withAlteredCopy<Result>(
  folder: string,
  { file, from, to }: Alteration,
  use: (copy: string) => Result,
): Result {
  const copy = mkdtempSync(path.join(tmpdir(), 'altered-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const target = path.join(copy, file);
    const text = readFileSync(target, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain "${from}"`);
    writeFileSync(target, text.replace(from, to));
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
