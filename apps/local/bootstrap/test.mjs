// npm test: compiles, runs Jest with the given arguments, and counts the results in one line.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BootstrapFailure } from './failure.mjs';
import { inRoot, ROOT, readJson } from './places.mjs';
import { prepare } from './prepare.mjs';

/** A run of everything must cover the law; a part of the tests cannot. */
const WHOLE_RUN = ['--coverage', '--coverageReporters=text-summary'];
const NOTHING_RAN = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

function jest(args) {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const command = [...node, inRoot('node_modules/jest/bin/jest.js'), ...args];
  // Compiling has just made the bundle.
  const env = { ...process.env, TEST_WORKFLOW_BUNDLE: inRoot('dist/workflow-bundle.js') };
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: 'inherit' });
  // Jest ends by itself; this process stays to count.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A file that could not be run and a law that is not covered have no test of their own to count. */
function countFailed(report, code) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return failed === 0 && code !== 0 ? 1 : failed;
}

/** Gives `{ passed, failed }`. */
async function runTests(wanted) {
  await prepare();
  const folder = mkdtempSync(path.join(tmpdir(), 'vinh-danh-report-'));
  try {
    const file = path.join(folder, 'report.json');
    const code = await jest(['--json', `--outputFile=${file}`, ...wanted]);
    const report = readJson(file) ?? NOTHING_RAN;
    return { passed: report.numPassedTests, failed: countFailed(report, code) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function explain(error) {
  console.error(error instanceof BootstrapFailure ? error.message : error);
  return { passed: 0, failed: 1 };
}

const wanted = process.argv.slice(2);
const { passed, failed } = await runTests(wanted.length === 0 ? WHOLE_RUN : wanted).catch(explain);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
