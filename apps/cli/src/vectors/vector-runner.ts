import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { barVector } from './bar-vector.js';
import { bonusVector } from './bonus-vector.js';
import { calendarVector } from './calendar-vector.js';
import { catalogueVector } from './catalogue-vector.js';
import { checklistVector } from './checklist-vector.js';
import { type Difference, differences } from './compare.js';
import { deadlineVector } from './deadline-vector.js';
import { eligibilityVector } from './eligibility-vector.js';
import type { LawWorld } from './law-world.js';
import { movementVector } from './movement-vector.js';
import { packVector } from './pack-vector.js';
import { processVector } from './process-vector.js';
import { revocationVector } from './revocation-vector.js';
import type { VectorKind } from './vector-kind.js';
import { voteVector } from './vote-vector.js';

const KINDS: Readonly<Record<string, VectorKind>> = {
  calendar: calendarVector,
  deadline: deadlineVector,
  pack: packVector,
  catalogue: catalogueVector,
  checklist: checklistVector,
  eligibility: eligibilityVector,
  vote: voteVector,
  bonus: bonusVector,
  bar: barVector,
  revocation: revocationVector,
  movement: movementVector,
  process: processVector,
};

const vector = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  kind: z.string(),
  scenario: z.string().optional(),
  section: z.string().optional(),
  twinOf: z.string().optional(),
  given: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  article: z.string(),
  confidence: z.string(),
});

export type Vector = z.infer<typeof vector>;

export interface VectorResult {
  readonly id: string;
  readonly title: string;
  readonly scenario: string | null;
  /** Empty: passed. */
  readonly differences: readonly Difference[];
}

/** All `*.yaml` among files and folders, in the order given. */
export function vectorFiles(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place).filter((name) => name.endsWith('.yaml'));
    return names.toSorted().map((name) => path.join(place, name));
  });
}

/** Evaluates every vector of the files; what cannot be read or understood fails. */
export function runVectors(files: readonly string[], world: LawWorld): VectorResult[] {
  const seen = new Set<string>();
  return files.flatMap((file) =>
    readVectors(file).map((one) => runOne(one, { file, seen }, world)),
  );
}

function readVectors(file: string): readonly unknown[] {
  try {
    const content: unknown = parse(readFileSync(file, 'utf8'));
    return Array.isArray(content) ? content : [content];
  } catch (error) {
    return [{ id: file, unreadable: messageOf(error) }];
  }
}

interface Reading {
  readonly file: string;
  readonly seen: Set<string>;
}

function runOne(one: unknown, { file, seen }: Reading, world: LawWorld): VectorResult {
  const read = vector.safeParse(one);
  if (!read.success) return unreadable(one, file, messageOf(read.error));
  const { id, title, scenario = null } = read.data;
  const isRepeated = seen.has(id);
  seen.add(id);
  const found = isRepeated
    ? [{ path: 'id', expected: 'an id of its own', actual: id }]
    : answerDifferences(read.data, world);
  return { id, title, scenario, differences: found };
}

function answerDifferences(one: Vector, world: LawWorld): readonly Difference[] {
  const kind = KINDS[one.kind];
  const failure = (message: string) => [{ path: '', expected: one.expect, actual: message }];
  if (kind === undefined) return failure(`unknown kind "${one.kind}"`);
  if (Object.keys(one.expect).length === 0) return failure('nothing is expected');
  try {
    const answer = kind.answer(one.given, world);
    return differences(one.expect, answer, kind.comparisons);
  } catch (error) {
    return failure(messageOf(error));
  }
}

function unreadable(one: unknown, file: string, message: string): VectorResult {
  const named = z.looseObject({ id: z.string() }).safeParse(one);
  const id = named.success ? named.data.id : '(no id)';
  return {
    id,
    title: file,
    scenario: null,
    differences: [{ path: '', expected: 'a vector', actual: message }],
  };
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
