import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { works } from './parent-death.js';
import { StartFailure } from './start-failure.js';

const NOBODY = 65_534;

/** In a user namespace PostgreSQL sees another user while its files stay root's. */
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];
/** Without namespaces: another user that may still enter root's private folder. */
const SWITCHED = [
  ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
  ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'],
];

/** How PostgreSQL, which refuses to run as root, is run by the present user. */
export interface PostgresUser {
  /** Words before the command. */
  readonly prefix: readonly string[];
  /** Whom the files must belong to; `null` when they belong to the present user anyway. */
  readonly owner: number | null;
}

export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: hasAccount() ? [] : NAMESPACE, owner: null };
  if (works([...NAMESPACE, 'true'])) return { prefix: NAMESPACE, owner: 0 };
  if (works([...SWITCHED, 'true'])) return { prefix: SWITCHED, owner: NOBODY };
  throw new StartFailure(
    'PostgreSQL does not run as root, and neither unshare (user namespaces) nor setpriv works here;' +
      ' start as an ordinary user, or set DATABASE_URL.',
  );
}

/** PostgreSQL also refuses a user without an account, as containers often have. */
function hasAccount(): boolean {
  try {
    return os.userInfo().uid >= 0;
  } catch {
    return false;
  }
}

/** A cluster made under the other of the two ways gets the owner that this way needs. */
export function adoptOwner(cluster: string, user: PostgresUser): void {
  if (user.owner === null || fs.statSync(cluster).uid === user.owner) return;
  spawnSync('chown', ['-R', `${user.owner}:${user.owner}`, cluster]);
}
