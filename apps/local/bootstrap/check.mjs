// npm run check: every tool over the whole tree. All run, so that all failures are seen at once.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { BootstrapFailure } from './failure.mjs';
import { ROOT } from './places.mjs';
import { prepare } from './prepare.mjs';

const NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'test'];

const program = (file, ...args) => [...NODE_OPTIONS, file, ...args];
const tool = (file, ...args) => program(`node_modules/${file}`, ...args);

/** What is checked, in this order; each is a program of its own, run by Node.js. */
const CHECKS = {
  format: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  types: tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
  lint: tool('oxlint/bin/oxlint'),
  boundaries: tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', ...FOLDERS],
  ),
  'dead code': tool('knip/bin/knip.js', '--treat-config-hints-as-errors'),
  architecture: tool('jest/bin/jest.js', '--selectProjects', 'architecture'),
  'law coverage': tool(
    'jest/bin/jest.js',
    ...['--selectProjects', 'unit', '--coverage', '--coverageReporters=text-summary'],
    ...['--testPathPatterns', 'libs/domain', 'libs/calendar', 'workflows/', 'packs', 'apps/cli'],
  ),
  'schema drift': tool('jest/bin/jest.js', '--selectProjects', 'system', '--', 'schema-drift'),
  OpenAPI: program('dist/apps/api/src/write-openapi.js', '--check'),
  'pack schema': program('dist/apps/cli/src/pack-schema.js', '--check'),
  'process diagram': program('dist/apps/cli/src/diagram.js', '--check'),
  'lock file': program('apps/local/bootstrap/complete-lock.mjs', '--check'),
};

/** Runs Node.js to the end; `output` is what was said on both channels. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    for (const channel of [child.stdout, child.stderr]) {
      channel.on('data', (chunk) => chunks.push(chunk));
    }
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks) }));
  });
}

/** Installs and compiles; the other checks run also on a tree that does not compile. */
async function build() {
  try {
    await prepare();
    return { ok: true, output: '' };
  } catch (error) {
    if (!(error instanceof BootstrapFailure)) throw error;
    return { ok: false, output: error.message };
  }
}

async function passes(name, check) {
  const startedAt = performance.now();
  const { ok, output } = await check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name.padEnd(16)} ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (!ok) console.log(output.toString());
  return ok;
}

const checks = [['build', build]];
for (const [name, args] of Object.entries(CHECKS)) checks.push([name, () => run(args)]);
let failed = 0;
for (const [name, check] of checks) {
  if (!(await passes(name, check))) failed += 1;
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
