import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import {
  type AnyRule,
  type HeaderFile,
  type PackFile,
  packFile,
  SECTION_NAMES,
  type SectionName,
} from './pack-file.js';

/** A mistake in a pack, where to find it. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Where something stands. */
export interface Place {
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface PlacedRule {
  readonly section: SectionName;
  readonly rule: AnyRule;
  readonly place: Place;
  /** Path of the rule within its file. */
  readonly at: readonly PropertyKey[];
}

/** A pack as its folder gives it, before anything is laid over anything. */
export interface PackSource {
  readonly header: HeaderFile;
  readonly place: Place;
  readonly rules: readonly PlacedRule[];
}

export interface ReadPack {
  readonly source: PackSource | null;
  readonly problems: readonly PackProblem[];
}

/** Reads all `*.yaml` of a folder as one pack. */
export function readPackFolder(folder: string): ReadPack {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.toSorted().map((name) => readFile(path.join(folder, name)));
  const problems = files.flatMap((file) => file.problems);
  const parsed = files.flatMap(({ content, place }) =>
    content === null ? [] : { content, place },
  );
  const headed = parsed.find(({ content }) => content.pack !== undefined);
  if (headed?.content.pack === undefined) {
    const reason = 'thư mục không có phần đầu của bộ (pack)';
    const missing = problems.length > 0 ? [] : [{ file: folder, line: 1, reason }];
    return { source: null, problems: [...problems, ...missing] };
  }
  const rules = parsed.flatMap(({ content, place }) => rulesOf(content, place));
  return { source: { header: headed.content.pack, place: headed.place, rules }, problems };
}

function rulesOf(content: PackFile, place: Place): PlacedRule[] {
  return SECTION_NAMES.flatMap((section) =>
    (content[section] ?? []).map((rule, at) => ({ section, rule, place, at: [section, at] })),
  );
}

interface ReadFile {
  readonly content: PackFile | null;
  readonly place: Place;
  readonly problems: readonly PackProblem[];
}

function readFile(file: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const place: Place = { file, lineOf: (at) => lineOf(document, lines, at) };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      reason: message.split('\n').at(0) ?? message,
    }));
    return { content: null, place, problems };
  }
  const { data, error } = packFile.safeParse(document.toJS(), {
    error: z.locales.vi().localeError,
  });
  const problems = (error?.issues ?? []).flatMap((issue) => problemsOf(issue, place));
  return { content: data ?? null, place, problems };
}

function problemsOf(issue: z.core.$ZodIssue, place: Place): PackProblem[] {
  const at = issue.path;
  const where = at.map(String).join('.');
  return [{ file: place.file, line: place.lineOf(at), reason: `${where}: ${issue.message}` }];
}

/** Line of the node at a path, or of the nearest one above it. */
function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number {
  for (let length = at.length; length > 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
