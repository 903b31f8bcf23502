import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(new URL('../../../', import.meta.url)));

/** A path inside the project. */
export function inRoot(...parts) {
  return path.join(ROOT, ...parts);
}

/** The folder of the local stack's data; `VINH_DANH_DATA` moves it. */
export function dataFolder() {
  return path.resolve(ROOT, process.env.VINH_DANH_DATA || '.vinhdanh');
}

/** Makes a folder that only its owner reads. */
export function makePrivateFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
