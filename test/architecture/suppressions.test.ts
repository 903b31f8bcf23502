import { describe, expect, test } from '@jest/globals';
import { CODE_FOLDERS, filesIn, type ProjectFile } from './project-files.js';

const DIRECTIVE =
  /(?:\/\/|\/\*)[ \t]*((?:oxlint|eslint)-disable|biome-ignore|@ts-(?:expect-error|ignore|nocheck))([^\n]*)/g;

const DESCRIBED: Readonly<Record<string, RegExp>> = {
  'oxlint-disable': / -- \S.{7}/,
  'eslint-disable': / -- \S.{7}/,
  'biome-ignore': / \S+: \S.{7}/,
  '@ts-expect-error': / \S.{7}/,
};

/** Directives that silence a tool without saying why. */
function undescribed(file: ProjectFile): string[] {
  return [...file.text.matchAll(DIRECTIVE)]
    .filter(([, kind = '', rest = '']) => !(DESCRIBED[kind]?.test(rest) ?? false))
    .map(([text]) => `${file.path}: ${text}`);
}

const planted = (line: string): string[] => undescribed({ path: 'planted.ts', text: line });

describe('Whoever silences a check says why', () => {
  test.each([
    ['// oxlint-disable-next-line', ' no-console -- the command line prints its answer'],
    ['// biome-ignore', ' lint/style/useImportType: Nest injects the class'],
    ['// @ts-expect-error', ' a wrong stage is the point of this test'],
  ])('"%s" passes with a reason and fires without one', (directive, reason) => {
    expect(planted(directive + reason)).toEqual([]);
    expect(planted(directive)).toEqual([`planted.ts: ${directive}`]);
  });

  test('a directive that hides every later error is refused, whatever it says', () => {
    const line = `// ${'@ts-'}nocheck this file is generated`;
    expect(planted(line)).toEqual([`planted.ts: ${line}`]);
  });

  test('no directive in the project is without a reason', () => {
    expect(filesIn(CODE_FOLDERS, /\.(ts|mjs|cjs)$/).flatMap(undescribed)).toEqual([]);
  });
});
