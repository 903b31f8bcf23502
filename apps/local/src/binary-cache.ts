import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFolder } from './data-folder.js';

/**
 * Where programs that are fetched once are kept, for all checkouts of this user; in the data folder
 * where the home folder cannot be written.
 */
export function binaryCache(): string {
  const shared = process.env['XDG_CACHE_HOME'] || homeCache();
  const wanted = shared && path.join(shared, 'vinh-danh');
  return wanted && isUsable(wanted) ? wanted : ownCache();
}

function homeCache(): string | null {
  try {
    return path.join(os.homedir(), '.cache');
  } catch {
    // Neither HOME nor an account that tells.
    return null;
  }
}

function ownCache(): string {
  const { cache } = dataFolder();
  fs.mkdirSync(cache, { recursive: true, mode: 0o700 });
  return cache;
}

function isUsable(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
