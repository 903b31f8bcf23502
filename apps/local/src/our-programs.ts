import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tokenAudience } from './access-token.js';
import { anyFreePort } from './free-port.js';
import { lastLines } from './log-file.js';
import { boundToParent } from './parent-death.js';
import type { ProgramSpec } from './program-spec.js';
import { inProject } from './project-root.js';
import { answersOk } from './readiness.js';
import type { StackAddresses } from './stack-addresses.js';
import { StartFailure } from './start-failure.js';

type Environment = Readonly<Record<string, string>>;

/** The variables by which our programs, and an operator's commands, find a stack. */
export function stackEnvironment(stack: Omit<StackAddresses, 'apiUrl' | 'pid'>): Environment {
  return {
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: stack.namespace,
    TASK_QUEUE: stack.taskQueue,
    TOKEN_ISSUER: stack.issuerUrl,
    TOKEN_JWKS_URL: stack.jwksUrl,
    TOKEN_AUDIENCE: tokenAudience(),
    FILES_DIR: stack.filesDir,
    LEGAL_CLOCK: JSON.stringify(stack.legalClock),
  };
}

export function apiProgram(name: string, port: number, environment: Environment): ProgramSpec {
  return {
    ...ourProgram(name, 'apps/api/src/main.js'),
    environment: { ...environment, API_HOST: '127.0.0.1', API_PORT: String(port) },
    isReady: () => answersOk(`http://127.0.0.1:${port}/health/ready`),
  };
}

export async function workerProgram(name: string, environment: Environment): Promise<ProgramSpec> {
  const port = await anyFreePort();
  return {
    ...ourProgram(name, 'apps/worker/src/main.js'),
    environment: { ...environment, WORKER_HEALTH_PORT: String(port) },
    isReady: () => answersOk(`http://127.0.0.1:${port}/health/ready`),
  };
}

/** Brings the database to the present schema. @throws StartFailure with the end of its log */
export async function migrate(environment: Environment, logs: string): Promise<void> {
  const log = path.join(logs, 'migrate.log');
  const program = inProject('dist', 'libs/persistence/migrate.js');
  const status = await runToEnd([process.execPath, program], environment, log);
  if (status === 0) return;
  throw new StartFailure(`${lastLines(log)}\nMigrating the database failed; its log: ${log}`);
}

function ourProgram(name: string, file: string) {
  return {
    name,
    command: [process.execPath, inProject('dist', file)],
    stopSignal: 'SIGTERM',
    stopWithinMs: 2_500,
    readyWithinMs: 60_000,
  } as const;
}

function runToEnd(words: readonly string[], environment: Environment, log: string) {
  const [program = '', ...args] = boundToParent('TERM', words);
  const output = fs.openSync(log, 'w', 0o600);
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { cwd: inProject(), env, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  return new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
