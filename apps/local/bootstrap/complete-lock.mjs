import fs from 'node:fs';
import { inRoot } from './places.mjs';

// npm writes into the lock only the platform packages that its registry serves; `npm ci` elsewhere
// then misses the others. This adds a stub for each. Run it after every change of the lock.

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos'];
const OTHER_SYSTEMS = ['aix', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'ia32', 'riscv64', 'ppc64', 's390x'];

/**
 * Adds the missing platform packages to a lock.
 * @param {Record<string, object>} packages the `packages` of a package-lock.json; changed in place
 * @returns {string[]} names of the packages added
 */
export function completeLock(packages) {
  const added = [];
  for (const [key, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isPresent(packages, key, name)) continue;
      packages[`node_modules/${name}`] = stub(name, range, entry.dev);
      added.push(name);
    }
  }
  return added;
}

/** Looks where Node.js would: beside the dependent, then at each level up to the root. */
function isPresent(packages, dependent, name) {
  for (let at = dependent; ; at = levelAbove(at)) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

function levelAbove(key) {
  return key.slice(0, Math.max(key.lastIndexOf('node_modules/') - 1, 0));
}

function stub(name, range, dev) {
  const system = systemOf(name);
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(dev ? { dev: true } : {}),
    optional: true,
    cpu: [processorOf(name)],
    ...(system ? { os: [system] } : {}),
  };
}

function systemOf(name) {
  const parts = platformParts(name);
  if (parts.includes('windows')) return 'win32';
  return parts.find((part) => [...SYSTEMS, ...OTHER_SYSTEMS].includes(part));
}

function processorOf(name) {
  const parts = platformParts(name);
  const known = parts.find((part) => PROCESSORS.includes(part));
  return known ?? (parts.some((part) => part.startsWith('arm')) ? 'arm' : 'wasm32');
}

function platformParts(name) {
  return name.split('/').pop().split('-');
}

function main(args) {
  const file = args.find((arg) => !arg.startsWith('--')) ?? inRoot('package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completeLock(lock.packages);
  if (args.includes('--check')) {
    console.log(`${added.length} platform packages are missing in the lock.`);
    process.exitCode = added.length === 0 ? 0 : 1;
    return;
  }
  if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} platform packages added to the lock.`);
}

// Usage: node apps/local/bootstrap/complete-lock.mjs [--check] [lock file]
if (process.argv[1]?.endsWith('complete-lock.mjs')) main(process.argv.slice(2));
