import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aLetter } from '#testing/api-story.js';
import { OFFICER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

const PROGRAM = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url));
/** Long before requests that hang are cut off. */
const END_WITHIN_MS = 4_000;

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
});
afterAll(() => stack.stop());

/** A second replica, as a program, beside the one in this process. */
function start(variables: Record<string, string> = {}): ChildProcess {
  const { configuration } = stack;
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: configuration.databaseUrl,
    TEMPORAL_ADDRESS: configuration.temporalAddress,
    TEMPORAL_NAMESPACE: configuration.temporalNamespace,
    TASK_QUEUE: configuration.taskQueue,
    TOKEN_ISSUER: configuration.tokenIssuer,
    TOKEN_JWKS_URL: configuration.tokenJwksUrl,
    FILES_DIR: configuration.filesDir,
    POLICY_PACKS_DIR: configuration.policyPacksDir,
    API_PORT: '0',
    ...variables,
  };
  return spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Reads what the program says until it names its address. */
async function addressOf(program: ChildProcess): Promise<{ port: number; said: () => string }> {
  let said = '';
  for await (const [chunk] of on(program)) {
    said += chunk;
    const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined) {
      program.stdout?.on('data', (more: Buffer) => {
        said += more.toString();
      });
      return { port: Number(port), said: () => said };
    }
  }
  throw new Error(`no address in: ${said}`);
}

async function* on({ stdout }: ChildProcess): AsyncGenerator<[string]> {
  while (stdout) yield [String(await once(stdout, 'data'))];
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

test('A request under way when the program is told to end is answered; then it ends in order', async () => {
  const program = start();
  const { port, said } = await addressOf(program);
  const idle = await opened(port);
  idle.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(idle, 'data');

  const token = await stack.token(OFFICER);
  const body = JSON.stringify(aLetter());
  const busy = await opened(port);
  busy.write(
    `POST /api/submissions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
      'Idempotency-Key: last\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 10)}`,
  );
  // Once another request is answered, this one has been taken in.
  idle.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(idle, 'data');

  const startedAt = performance.now();
  const exited = once(program, 'exit');
  const hungUp = once(idle, 'close');
  program.kill('SIGTERM');
  await hungUp;
  busy.write(body.slice(10));
  const [answer] = (await once(busy, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 201 /);
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - startedAt).toBeLessThan(END_WITHIN_MS);
  expect(said()).toContain('POST /api/submissions - 201');
  expect(said()).not.toContain(token);
  expect(said()).not.toContain('Hoàng');
});

test('A program without a database says so in one line and exits 1', async () => {
  const program = start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
  const [chunk] = program.stderr ? ((await once(program.stderr, 'data')) as [Buffer]) : [''];
  expect(String(chunk)).toBe('api: connect ECONNREFUSED 127.0.0.1:9\n');
  expect(await once(program, 'exit')).toEqual([1, null]);
});
