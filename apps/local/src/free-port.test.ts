import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { anyFreePort, choosePorts, freePort } from './free-port.js';

const opened: net.Server[] = [];

/** Listens on a port whose successor is free. */
async function occupy(host: string): Promise<number> {
  const server = net.createServer();
  opened.push(server);
  const port = await anyFreePort();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return port;
}

afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

test.each(['127.0.0.1', '0.0.0.0'])('a port taken on %s is stepped over', async (host) => {
  const port = await occupy(host);
  expect(await freePort(port)).toBeGreaterThan(port);
});

test('a free port is taken as it is, unless it is already meant for something else', async () => {
  const port = await anyFreePort();
  expect(await freePort(port)).toBe(port);
  expect(await freePort(port, new Set([port]))).toBeGreaterThan(port);
});

test('the ports of the last start are preferred to the usual ones', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ports-')), 'ports.json');
  const taken = await occupy('127.0.0.1');
  const first = await choosePorts(file, { api: taken, issuer: taken });
  expect(first.api).toBeGreaterThan(taken);
  expect(first.issuer).toBeGreaterThan(first.api);
  opened.pop()?.close();
  expect(await choosePorts(file, { api: taken, issuer: taken })).toEqual(first);
  fs.rmSync(path.dirname(file), { recursive: true });
});
