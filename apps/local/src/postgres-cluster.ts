import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { writePrivateFile } from './json-file.js';
import { postgresBinaries } from './postgres-binaries.js';
import { adoptOwner, type PostgresUser } from './postgres-user.js';
import { StartFailure } from './start-failure.js';

export const POSTGRES_ROLE = 'vinhdanh';

const LOCALE = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi-VN'];

export interface Cluster {
  /** PostgreSQL's own data directory. */
  readonly directory: string;
  readonly password: string;
}

/** Makes the cluster on first use; one that was interrupted is made again. */
export async function ensureCluster(folder: string, user: PostgresUser): Promise<Cluster> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const directory = path.join(folder, 'cluster');
  const passwordFile = path.join(folder, 'password');
  if (!fs.existsSync(directory)) await makeCluster(directory, passwordFile, user);
  adoptOwner(directory, user);
  return { directory, password: fs.readFileSync(passwordFile, 'utf8') };
}

async function makeCluster(directory: string, passwordFile: string, user: PostgresUser) {
  const unfinished = `${directory}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  writePrivateFile(passwordFile, randomBytes(16).toString('hex'));
  await initdb(unfinished, passwordFile, user);
  fs.renameSync(unfinished, directory);
}

async function initdb(directory: string, passwordFile: string, user: PostgresUser) {
  const words = [
    ...user.prefix,
    ...[path.join(postgresBinaries(), 'initdb'), '-D', directory, '-U', POSTGRES_ROLE],
    ...[`--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...[...LOCALE, '--no-sync'],
  ];
  const [program = '', ...args] = words;
  try {
    await promisify(execFile)(program, args);
  } catch (error) {
    throw new StartFailure(`PostgreSQL could not make its data folder: ${said(error)}`);
  }
}

function said(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string };
  return stderr?.trim() || message;
}
