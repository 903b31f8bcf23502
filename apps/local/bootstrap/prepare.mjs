import { withBootstrapLock } from './bootstrap-lock.mjs';
import { compile, isCompiled } from './compile.mjs';
import { install, isInstalled } from './install.mjs';
import { hasPostgresLinks, makePostgresLinks } from './postgres-links.mjs';

/** Installs, links and compiles what is missing; says nothing when nothing is. */
export async function prepare() {
  if (isPrepared()) return;
  await withBootstrapLock(async () => {
    if (!isInstalled()) await install();
    if (!hasPostgresLinks()) await makePostgresLinks();
    if (!isCompiled()) await compile();
  });
}

function isPrepared() {
  return isInstalled() && hasPostgresLinks() && isCompiled();
}
