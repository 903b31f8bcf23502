import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PackShelf, PolicyPack } from '#domain/pack/policy-pack.js';
import { headerOf, mergedPack } from './pack-merge.js';
import { packMistakes } from './pack-mistakes.js';
import { type PackProblem, type PackSource, readPackFolder } from './pack-source.js';

export interface ReadPacks {
  readonly sources: readonly PackSource[];
  readonly problems: readonly PackProblem[];
}

const HEADER_FILE = 'pack.yaml';

/** The packs of folders of packs; a pack of a later folder takes the place of one with its id. */
export function readPacks(packsDirs: readonly string[]): ReadPacks {
  const read = packsDirs.flatMap(packFolders).map(readPackFolder);
  const byId = new Map(read.flatMap(({ source }) => (source ? [[source.header.id, source]] : [])));
  const sources = [...byId.values()];
  const misread = read.flatMap(({ problems }) => problems);
  // What a file does not say rightly would be missed everywhere else.
  return { sources, problems: misread.length > 0 ? misread : packMistakes(sources) };
}

/** A pack's folder is one with a header; a folder that is itself a pack counts as well. */
function packFolders(packsDir: string): string[] {
  if (existsSync(path.join(packsDir, HEADER_FILE))) return [packsDir];
  return readdirSync(packsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(packsDir, name))
    .filter((folder) => existsSync(path.join(folder, HEADER_FILE)))
    .toSorted();
}

/** @throws Error naming file, line and reason of every mistake; no pack is taken then. */
export function readPackShelf(packsDir: string): PackShelf {
  const { sources, problems } = readPacks([packsDir]);
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return packShelf(sources);
}

export function problemText({ file, line, reason }: PackProblem): string {
  return `${file}:${line}: ${reason}`;
}

/** @throws RangeError when asked for a pack that is not among them. */
export function packShelf(sources: readonly PackSource[]): PackShelf {
  const opened = new Map<string, PolicyPack>();
  const headers = sources.map(headerOf).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return {
    headers,
    open(packId, overlayIds) {
      const key = [packId, ...overlayIds].join(' ');
      const known =
        opened.get(key) ??
        mergedPack(layersOf(sources, packId, overlayIds), headerOf(sourceOf(sources, packId)));
      opened.set(key, known);
      return known;
    },
  };
}

function layersOf(
  sources: readonly PackSource[],
  packId: string,
  overlayIds: readonly string[],
): readonly PackSource[] {
  const common = sources.filter(({ header }) => header.kind === 'common');
  const line: PackSource[] = [];
  let next: string | undefined = packId;
  while (next !== undefined) {
    const source: PackSource = sourceOf(sources, next);
    line.unshift(source);
    next = source.header.extends;
  }
  const overlays = overlayIds.map((id) => sourceOf(sources, id));
  return [...common, ...line.filter(({ header }) => header.kind !== 'common'), ...overlays];
}

function sourceOf(sources: readonly PackSource[], id: string): PackSource {
  const source = sources.find(({ header }) => header.id === id);
  if (source === undefined) throw new RangeError(`no policy pack "${id}"`);
  return source;
}
