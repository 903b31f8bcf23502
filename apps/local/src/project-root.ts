import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/** The folder of package.json: the same from the sources and from dist. */
export const PROJECT_ROOT = findRoot();

export function inProject(...parts: readonly string[]): string {
  return path.join(PROJECT_ROOT, ...parts);
}
