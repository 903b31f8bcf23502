import fs from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { type DataFolder, dataFolder } from './data-folder.js';
import { takeLauncherLock } from './launcher-lock.js';
import { runningAddresses } from './stack-addresses.js';
import { explain, StartFailure } from './start-failure.js';

/** `npm run reset`: deletes the data of the local stack, after asking; `--yes` does not ask. */
export async function main(args: readonly string[]): Promise<number> {
  const folder = dataFolder();
  try {
    if (!fs.existsSync(folder.root)) return done(`There is no data in ${folder.root}.`);
    const lock = await takeLauncherLock(folder.lockFile, () => stopFirst(folder));
    const agreed = await deleteWhenAgreed(folder, args).finally(() => lock.release());
    return done(agreed ? `Deleted the data in ${folder.root}.` : 'Nothing was deleted.');
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function deleteWhenAgreed(folder: DataFolder, args: readonly string[]): Promise<boolean> {
  const agreed = args.includes('--yes') || (await agrees(folder));
  if (agreed) removeData(folder);
  return agreed;
}

/** Only what the stack made is deleted: the folder may have been set by mistake. */
function removeData(folder: DataFolder): void {
  const { root: _root, cache: _fetchedPrograms, lockFile: _held, ...made } = folder;
  const journals = ['-journal', '-wal', '-shm', '.complete'].map(
    (end) => folder.temporalDatabase + end,
  );
  for (const part of [...Object.values(made), ...journals]) {
    fs.rmSync(part, { recursive: true, force: true });
  }
}

async function agrees(folder: DataFolder): Promise<boolean> {
  if (!process.stdin.isTTY) throw new StartFailure('To delete without being asked, add -- --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all data in ${folder.root}? y/N `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function stopFirst(folder: DataFolder): string {
  return `${runningAddresses(folder)?.apiUrl ?? 'still starting'}; stop it first`;
}

function done(line: string): number {
  console.log(line);
  return 0;
}
