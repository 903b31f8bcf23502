import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { BootstrapFailure } from './failure.mjs';
import { inRoot } from './places.mjs';

/** Runs a compiled program in this process; it exports `main(args)`, which gives the exit status. */
export async function runProgram(file, args) {
  process.argv = [process.execPath, file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  // Sockets kept for reuse must not hold the process.
  if (main) process.exit(await main(args));
}

/** Commands of apps/cli that work on a stack: the running one, or one started for them. */
const ON_A_STACK = ['doctor'];

/** Finds a program by its name: one of the launcher's, a bench, or an operator's command. */
export async function runNamed(name, args) {
  if (ON_A_STACK.includes(name)) {
    return runProgram(inRoot('dist', 'apps/local/src/operator-command.js'), [name, ...args]);
  }
  const places = [
    `apps/local/src/${name}.js`,
    `test/${name}/${name}.js`,
    `apps/cli/src/${name}.js`,
  ];
  const file = places.map((place) => inRoot('dist', place)).find((place) => fs.existsSync(place));
  if (!file) throw new BootstrapFailure(`There is no program "${name}".`);
  return runProgram(file, args);
}
