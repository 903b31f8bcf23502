import { describe, expect, test } from '@jest/globals';
import { CODE_FOLDERS, filesIn, type ProjectFile, read } from './project-files.js';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
}

const lock = JSON.parse(read('package-lock.json').text) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};
const manifest = JSON.parse(read('package.json').text) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(lock.packages).filter(([key]) => key !== '');

/** Licences that put no duty on what links them; a dual one counts by its free half. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
];

const isFree = (licence: string): boolean =>
  licence.split(/ OR | AND /).some((part) => ALLOWED.includes(part.replace(/[()]/g, '')));

describe('What we build on is known', () => {
  test('all Temporal packages have one version', () => {
    const versions = installed
      .filter(([key]) => /(^|\/)node_modules\/@temporalio\/[^/]+$/.test(key))
      .map(([, entry]) => entry.version);
    expect([...new Set(versions)]).toEqual([manifest.dependencies['@temporalio/worker']]);
  });

  test('the lock file names no server', () => {
    const servers = installed.filter(([, entry]) => entry.resolved?.includes('://'));
    expect(servers.map(([key]) => key)).toEqual([]);
  });

  test('every dependency of ours has an exact version', () => {
    const wanted = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    };
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
    expect(loose).toEqual([]);
  });

  test('every licence is on the list', () => {
    expect(isFree('(MIT OR GPL-3.0)')).toBe(true);
    expect(isFree('GPL-3.0')).toBe(false);
    const unfree = installed
      .filter(([, { license }]) => license !== undefined && !isFree(license))
      .map(([key, { license }]) => `${key}: ${license}`);
    expect(unfree).toEqual([]);
  });
});

const SECRETS = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
];

const holdsSecret = ({ text }: ProjectFile): boolean => SECRETS.some((secret) => secret.test(text));

describe('Secrets stay outside the repository', () => {
  test('a private key is found, a public one is not', () => {
    const pem = (kind: string): ProjectFile => ({
      path: 'a.pem',
      text: `-----BEGIN ${kind} KEY-----`,
    });
    expect(holdsSecret(pem('PRIVATE'))).toBe(true);
    expect(holdsSecret(pem('EC PRIVATE'))).toBe(true);
    expect(holdsSecret(pem('PUBLIC'))).toBe(false);
  });

  test('no file holds a private key or a token', () => {
    const files = filesIn(
      [...CODE_FOLDERS, 'docs', 'samples'],
      /\.(ts|m?js|json|ya?ml|csv|md|pem|key)$/,
    );
    expect(files.filter(holdsSecret).map(({ path }) => path)).toEqual([]);
  });
});
