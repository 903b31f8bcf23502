import './node-version.mjs';
import { runOrExplain } from './failure.mjs';
import { inRoot } from './places.mjs';
import { prepare } from './prepare.mjs';
import { runProgram } from './program.mjs';

await runOrExplain(async () => {
  await prepare();
  await runProgram(inRoot('dist', 'apps/local/src/start.js'), process.argv.slice(2));
});
