import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inProject, lawWorld } from './law-world.js';
import { runVectors, vectorFiles } from './vector-runner.js';

const results = runVectors(vectorFiles([inProject('test/vectors')]), lawWorld());
const lines = readFileSync(inProject('docs/law/disputed.md'), 'utf8');
const disputedIds = [...lines.matchAll(/^- `([a-z0-9-]+)`:/gm)].map(([, id = '']) => id);

describe('The conformance kit', () => {
  test('holds vectors of every kind, each with an id of its own', () => {
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    expect(results.length).toBeGreaterThan(400);
  });

  test('fails in exactly the vectors that are disputed', () => {
    const failed = results.filter(({ differences }) => differences.length > 0);
    expect(failed.map(({ id }) => id).toSorted()).toEqual(disputedIds.toSorted());
  });

  test.each(results.filter(({ id }) => !disputedIds.includes(id)))(
    '$id: $title',
    ({ differences }) => {
      expect(differences).toEqual([]);
    },
  );
});
