import './node-version.mjs';
import { runOrExplain } from './failure.mjs';
import { prepare } from './prepare.mjs';
import { runNamed } from './program.mjs';

// Usage: node apps/local/bootstrap/run.mjs <program> [arguments of the program]
const [name, ...args] = process.argv.slice(2);

await runOrExplain(async () => {
  await prepare();
  await runNamed(name, args);
});
