import { spawn } from 'node:child_process';
import { stackEnvironment } from './our-programs.js';
import { inProject } from './project-root.js';
import { explain } from './start-failure.js';
import { withStack } from './with-stack.js';

/**
 * Runs a command of `apps/cli` on the local stack, which is started when it does not run. With
 * `DATABASE_URL` and `TEMPORAL_ADDRESS` given it is run on those, and no stack is needed.
 */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const { DATABASE_URL: database, TEMPORAL_ADDRESS: temporal } = process.env;
  try {
    if (database && temporal) return await runCommand(name, args, {});
    return await withStack((stack) => runCommand(name, args, stackEnvironment(stack)));
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

function runCommand(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const program = inProject('dist', `apps/cli/src/${name}.js`);
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
