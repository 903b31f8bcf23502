import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { differences } from './compare.js';
import { lawWorld } from './law-world.js';
import { runVectors, vectorFiles } from './vector-runner.js';

const world = lawWorld();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vectors-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const sound = {
  id: 'a-day',
  title: 'Friday 02/01/2026 is swapped off',
  kind: 'calendar',
  given: { query: 'day', date: '2026-01-02' },
  expect: { isWorkingDay: false },
  article: 'CV 9859',
  confidence: 'quoted',
};

function failures(vectors: readonly object[]): readonly string[] {
  const file = path.join(folder, 'some.yaml');
  writeFileSync(file, stringify(vectors));
  return runVectors(vectorFiles([folder]), world)
    .filter((result) => result.differences.length > 0)
    .map(({ id }) => id);
}

describe('The runner never passes what it does not understand', () => {
  test('a sound vector passes', () => {
    expect(failures([sound])).toEqual([]);
  });

  test.each([
    ['another expectation', { ...sound, expect: { isWorkingDay: true } }],
    ['an unknown kind', { ...sound, kind: 'weather' }],
    ['an unknown query', { ...sound, given: { query: 'tide', date: '2026-01-02' } }],
    ['an unknown fact', { ...sound, given: { ...sound.given, moon: 1 } }],
    ['an unknown field in the expectation', { ...sound, expect: { isHoliday: true } }],
    ['nothing expected', { ...sound, expect: {} }],
    ['a field that vectors do not have', { ...sound, skip: true }],
    ['no article', { ...sound, article: undefined }],
    ['a day that does not exist', { ...sound, given: { query: 'day', date: '2026-02-30' } }],
    [
      'an unknown rule',
      { ...sound, kind: 'deadline', given: { rule: 'no-such', pack: 'vn-tdkt-2025', facts: {} } },
    ],
    [
      'an unknown award',
      {
        ...sound,
        kind: 'catalogue',
        given: { query: 'decider', award: 'no-such', decidedOn: '2026-01-02', unitKind: 'commune' },
        expect: { decider: null },
      },
    ],
  ])('%s fails', (_, vector) => {
    expect(failures([vector])).toEqual(['a-day']);
  });

  test('an id that was read before fails', () => {
    expect(failures([sound, sound])).toEqual(['a-day']);
  });

  test('a file that is no YAML fails', () => {
    const file = path.join(folder, 'some.yaml');
    writeFileSync(file, 'a: [');
    expect(runVectors([file], world)[0]?.differences).toHaveLength(1);
  });
});

describe('Comparison asks only for what is expected', () => {
  test('a map is compared field by field, a list whole', () => {
    expect(differences({ a: { b: 1 } }, { a: { b: 1, c: 2 } }, {})).toEqual([]);
    expect(differences({ a: [1] }, { a: [1, 2] }, {})).toEqual([
      { path: 'a', expected: [1], actual: [1, 2] },
    ]);
  });

  test('null asks that no value is known', () => {
    expect(differences({ a: null }, { a: 1 }, { a: { as: 'set' } })).toHaveLength(1);
    expect(differences({ a: null }, { a: null }, { a: { as: 'set' } })).toEqual([]);
  });

  test('a set has no order, but no further items either', () => {
    const as = { a: { as: 'set' } } as const;
    expect(differences({ a: [1, 2] }, { a: [2, 1] }, as)).toEqual([]);
    expect(differences({ a: [1] }, { a: [2, 1] }, as)).toHaveLength(1);
  });

  test('all-of and none-of leave further items open', () => {
    expect(differences({ a: [1] }, { a: [2, 1] }, { a: { as: 'all-of' } })).toEqual([]);
    expect(differences({ a: [3] }, { a: [2, 1] }, { a: { as: 'all-of' } })).toHaveLength(1);
    expect(differences({ a: [3] }, { a: [2, 1] }, { a: { as: 'none-of' } })).toEqual([]);
    expect(differences({ a: [1] }, { a: [2, 1] }, { a: { as: 'none-of' } })).toHaveLength(1);
  });

  test('keyed items are found by their key, a missing one is a difference', () => {
    const as = { a: { as: 'keyed', by: ['k'] } } as const;
    const actual = {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
    };
    expect(differences({ a: [{ k: 2, v: 2 }] }, actual, as)).toEqual([]);
    expect(differences({ a: [{ k: 2, v: 3 }] }, actual, as)).toEqual([
      { path: 'a[2].v', expected: 3, actual: 2 },
    ]);
    expect(differences({ a: [{ k: 3 }] }, actual, as)).toHaveLength(1);
    expect(differences({ a: [{ k: 3 }] }, { a: 1 }, as)).toHaveLength(1);
  });

  test('a whole map has no further fields, an empty one asserts that there is nothing', () => {
    expect(differences({ a: {} }, { a: { b: 1 } }, { a: { as: 'whole' } })).toHaveLength(1);
    const ifEmpty = { a: { as: 'whole-if-empty' } } as const;
    expect(differences({ a: {} }, { a: { b: 1 } }, ifEmpty)).toHaveLength(1);
    expect(differences({ a: { b: 1 } }, { a: { b: 1, c: 1 } }, ifEmpty)).toEqual([]);
    expect(differences({ a: { b: 1 } }, { a: null }, ifEmpty)).toHaveLength(1);
  });
});
