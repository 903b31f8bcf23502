import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './project-root.js';
import { StartFailure } from './start-failure.js';

/** Where the local stack keeps everything it must find again; absolute paths. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly temporalDatabase: string;
  readonly files: string;
  readonly keys: string;
  readonly logs: string;
  readonly processes: string;
  readonly sides: string;
  readonly cache: string;
  readonly stackFile: string;
  readonly clockFile: string;
  readonly portsFile: string;
  readonly sampleMarker: string;
  readonly lockFile: string;
}

/** `.vinhdanh` in the project; `VINH_DANH_DATA` moves it. */
export function dataFolder(setting = process.env['VINH_DANH_DATA']): DataFolder {
  const root = setting ? path.resolve(inProject(), setting) : inProject('.vinhdanh');
  const inside = (name: string) => path.join(root, name);
  return {
    root,
    postgres: inside('postgres'),
    temporalDatabase: inside('temporal.db'),
    files: inside('files'),
    keys: inside('keys'),
    logs: inside('logs'),
    processes: inside('processes'),
    sides: inside('sides'),
    cache: inside('cache'),
    stackFile: inside('stack.json'),
    clockFile: inside('clock.json'),
    portsFile: inside('ports.json'),
    sampleMarker: inside('sample.loaded'),
    lockFile: inside('launcher.lock'),
  };
}

/** @throws StartFailure when the folder cannot be made, or belongs to another user. */
export function prepareDataFolder(folder: DataFolder): void {
  const parts = [folder.root, folder.files, folder.keys, folder.logs, folder.processes];
  try {
    for (const part of parts) fs.mkdirSync(part, { recursive: true, mode: 0o700 });
    fs.accessSync(folder.root, fs.constants.W_OK);
  } catch (error) {
    throw new StartFailure(`The data folder ${folder.root} cannot be used: ${String(error)}`);
  }
  refuseForeignFolder(folder.root);
}

/** PostgreSQL would refuse the files of another user later, and less clearly. */
function refuseForeignFolder(root: string): void {
  const owner = fs.statSync(root).uid;
  const user = process.getuid?.() ?? owner;
  if (owner === user) return;
  throw new StartFailure(
    `The data folder ${root} belongs to user ${owner}, this is user ${user}; ` +
      'set VINH_DANH_DATA to another folder, or start as that user.',
  );
}
