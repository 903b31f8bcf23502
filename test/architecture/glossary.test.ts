import { describe, expect, test } from '@jest/globals';
import { ROLES } from '#domain/authority/role.js';
import { REFUSAL_CODES } from '#domain/legal/refusal.js';
import { EVENT_TYPES } from '#domain/nomination/nomination-event.js';
import { MOVES, TIME_MOVES } from '#domain/nomination/nomination-move.js';
import { OUTCOMES, STAGES, STEPS } from '#domain/nomination/nomination-stage.js';
import { GENERAL_PROBLEMS } from '#platform/problems/problem-codes.js';
import { read } from './project-files.js';

const missingFrom = (glossary: string, terms: readonly string[]): string[] =>
  terms.filter((term) => !glossary.includes(`\`${term}\``));

describe('Every term of the law that programs use is in the glossary', () => {
  test('a term without its line is found', () => {
    expect(missingFrom('| kết cục | `awarded` |', ['awarded', 'refused'])).toEqual(['refused']);
  });

  test.each([
    ['stage', STAGES],
    ['outcome', OUTCOMES],
    ['step', STEPS],
    ['move', MOVES],
    ['move of time', TIME_MOVES],
    ['role', ROLES],
    ['event', EVENT_TYPES],
    ['refusal', REFUSAL_CODES],
    ['problem', Object.keys(GENERAL_PROBLEMS)],
  ] as const)('%s', (_kind, terms) => {
    expect(terms.length).toBeGreaterThan(0);
    expect(missingFrom(read('docs/glossary.md').text, terms)).toEqual([]);
  });
});
