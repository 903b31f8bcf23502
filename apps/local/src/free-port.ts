import fs from 'node:fs';
import net from 'node:net';
import { readJsonFile, writeJsonFile } from './json-file.js';
import { StartFailure } from './start-failure.js';

const LOOPBACK = '127.0.0.1';
/** A server on all addresses also stands in the way. */
const ADDRESSES = [LOOPBACK, '0.0.0.0'];
const LAST_PORT = 65_535;

/** The first port from `preferred` up that nobody listens on and that is not in `taken`. */
export async function freePort(
  preferred: number,
  taken: ReadonlySet<number> = new Set(),
): Promise<number> {
  for (let port = preferred; port <= LAST_PORT; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new StartFailure(`No port from ${preferred} up is free.`);
}

/** A port that the system hands out; for programs that live as long as one command. */
export async function anyFreePort(): Promise<number> {
  return (await listenBriefly(0, LOOPBACK)) ?? freePort(20_000);
}

/**
 * Chooses a port for each name, and remembers the choice in a file: the next start prefers the
 * same ports, so that addresses in bookmarks and tokens stay good.
 */
export async function choosePorts<Name extends string>(
  file: string,
  usual: Readonly<Record<Name, number>>,
): Promise<Record<Name, number>> {
  const kept = keptPorts(file);
  const chosen = new Map<string, number>();
  for (const [name, port] of Object.entries<number>(usual)) {
    chosen.set(name, await freePort(kept[name] ?? port, new Set(chosen.values())));
  }
  const ports = Object.fromEntries(chosen) as Record<Name, number>;
  writeJsonFile(file, ports);
  return ports;
}

function keptPorts(file: string): Readonly<Record<string, number>> {
  const kept = fs.existsSync(file) ? readJsonFile(file) : null;
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, port]) => Number.isInteger(port)));
}

async function isFree(port: number): Promise<boolean> {
  for (const address of ADDRESSES) {
    if ((await listenBriefly(port, address)) === null) return false;
  }
  return true;
}

/** The port listened on, or `null` when it was taken or is not allowed. */
function listenBriefly(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address() as net.AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
