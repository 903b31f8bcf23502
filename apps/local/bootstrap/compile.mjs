import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runLoggedOrFail } from './logged-command.mjs';
import { inRoot, readJson } from './places.mjs';

const SOURCES = ['apps', 'workflows', 'activities', 'libs', 'test'];
const NOT_OURS = new Set(['node_modules', 'dist', 'web']);
const RECORD = inRoot('dist', '.compiled');
const BUNDLER = inRoot('dist', 'apps', 'worker', 'src', 'build-bundle.js');
const BUNDLE = inRoot('dist', 'workflow-bundle.js');

/** True when dist was made from the sources as they are now. */
export function isCompiled() {
  return readJson(RECORD)?.hash === sourceState().hash && hasBundle();
}

export async function compile() {
  const state = sourceState();
  removeStaleOutput(state.files);
  await node('compile', 'Compiling', [
    inRoot('node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.json',
  ]);
  if (fs.existsSync(BUNDLER)) await node('bundle', 'Building the workflow bundle', [BUNDLER]);
  fs.writeFileSync(RECORD, JSON.stringify(state));
}

function node(name, message, args) {
  return runLoggedOrFail({ name, message, command: process.execPath, args });
}

function hasBundle() {
  return fs.existsSync(BUNDLE) || !fs.existsSync(BUNDLER);
}

/** tsc never deletes: output whose source has gone would still be found and run. */
function removeStaleOutput(files) {
  const before = readJson(RECORD)?.files;
  const present = new Set(files);
  if (before?.some((file) => !present.has(file))) {
    fs.rmSync(inRoot('dist'), { recursive: true, force: true });
  }
  // Without a record tsc's own one cannot be trusted to know what is missing in dist.
  if (!before) fs.rmSync(inRoot('dist', '.tsbuildinfo'), { force: true });
}

function sourceState() {
  const files = SOURCES.flatMap((folder) => sourcesBelow(folder)).sort();
  const hash = createHash('sha256');
  for (const file of ['tsconfig.json', ...files]) {
    const { size, mtimeMs } = fs.statSync(inRoot(file));
    hash.update(`${file}\t${size}\t${mtimeMs}\n`);
  }
  return { hash: hash.digest('hex'), files };
}

function sourcesBelow(folder) {
  if (!fs.existsSync(inRoot(folder))) return [];
  return fs.readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : sourcesBelow(file);
    return entry.name.endsWith('.ts') ? [file] : [];
  });
}
