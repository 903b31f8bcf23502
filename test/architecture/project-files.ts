import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProjectFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CODE_FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'test'];

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'coverage', 'histories']);

function walk(folder: string): string[] {
  const absolute = path.join(PROJECT_ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const at = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [at];
    return SKIPPED_FOLDERS.has(entry.name) ? [] : walk(at);
  });
}

export function read(file: string): ProjectFile {
  return { path: file, text: readFileSync(path.join(PROJECT_ROOT, file), 'utf8') };
}

/** Paths of all files below the folders; nothing that is generated or installed. */
export function pathsIn(folders: readonly string[]): string[] {
  return folders.flatMap(walk);
}

export function filesIn(folders: readonly string[], ending: RegExp): ProjectFile[] {
  return pathsIn(folders)
    .filter((file) => ending.test(file))
    .map(read);
}
