import fs from 'node:fs';
import type { DataFolder } from './data-folder.js';
import { loadSample } from './samples/load-sample.js';
import type { StackAddresses } from './stack-addresses.js';
import type { Tell } from './temporal-binary.js';

/** Loads the sample province into a stack that has not got it; an interrupted loading goes on. */
export async function loadSampleOnce(
  folder: DataFolder,
  stack: StackAddresses,
  tell: Tell,
): Promise<void> {
  if (fs.existsSync(folder.sampleMarker)) return;
  await loadSample(stack, tell);
  fs.writeFileSync(folder.sampleMarker, `${new Date().toISOString()}\n`, { mode: 0o600 });
}
