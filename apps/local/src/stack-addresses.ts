import { z } from 'zod';
import type { DataFolder } from './data-folder.js';
import { readJsonFile, writeJsonFile } from './json-file.js';
import { lockHolder } from './launcher-lock.js';

const legalClock = z.object({
  legalAt: z.number(),
  realAt: z.number(),
  scale: z.number(),
  scaleBefore: z.number().exactOptional(),
});

const stackAddresses = z.object({
  /** Process that runs the stack. */
  pid: z.number(),
  apiUrl: z.string(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  namespace: z.string(),
  /** `null` for a server that is not ours. */
  temporalUiUrl: z.string().nullable(),
  issuerUrl: z.string(),
  jwksUrl: z.string(),
  taskQueue: z.string(),
  legalClock,
  /** Folder of the attachments. */
  filesDir: z.string(),
});

/** Where the parts of a running stack are reached. */
export type StackAddresses = z.infer<typeof stackAddresses>;

export function writeAddresses(folder: DataFolder, addresses: StackAddresses): void {
  writeJsonFile(folder.stackFile, addresses);
}

/** What the last start wrote, whether or not it still runs. */
export function lastAddresses(folder: DataFolder): StackAddresses | null {
  return stackAddresses.safeParse(readJsonFile(folder.stackFile)).data ?? null;
}

/** The addresses of the launcher that runs now; `null` while it is starting, or when none runs. */
export function runningAddresses(folder: DataFolder): StackAddresses | null {
  const addresses = lastAddresses(folder);
  return addresses && lockHolder(folder.lockFile)?.pid === addresses.pid ? addresses : null;
}
