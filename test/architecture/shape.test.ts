import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { CODE_FOLDERS, filesIn, type ProjectFile, pathsIn } from './project-files.js';
import { nodesOf, parse, placeOf } from './syntax.js';

const MOST_PARAMETERS = 3;
const BANNED_FOLDERS = /(^|\/)(common|utils?|helpers?|core|base|types|misc)\//;

/** A decorated parameter is filled by name, by Nest; only what the caller must order counts. */
function positional(node: ts.SignatureDeclaration): number {
  return node.parameters.filter(
    (parameter) => !ts.getDecorators(parameter)?.length && parameter.name.getText() !== 'this',
  ).length;
}

/** Functions and methods with a long row of arguments; a constructor is filled by injection. */
function longSignatures(file: ProjectFile): string[] {
  const source = parse(file);
  return [...nodesOf(source)]
    .filter((node) => ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node))
    .filter((node) => positional(node as ts.SignatureDeclaration) > MOST_PARAMETERS)
    .map((node) => placeOf(source, node));
}

function entityMethods(file: ProjectFile): string[] {
  const source = parse(file);
  return [...nodesOf(source)]
    .filter((node) => ts.isMethodDeclaration(node) || ts.isAccessor(node))
    .map((node) => placeOf(source, node));
}

const lengthOf = ({ text }: ProjectFile): number => text.split('\n').length - 1;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const planted = (text: string): ProjectFile => ({ path: 'planted.ts', text });
const code = filesIn(CODE_FOLDERS, /\.ts$/);
/** A table of cases hands its columns to the test as arguments. */
const callable = code.filter(({ path }) => !path.endsWith('.test.ts'));
const production = code.filter(({ path }) => !/^test\/|\.test\.ts$/.test(path));

describe('Folders say what lives in them', () => {
  test('none is a drawer for everything', () => {
    expect(pathsIn(CODE_FOLDERS).filter((path) => BANNED_FOLDERS.test(path))).toEqual([]);
  });

  test('only apps have a src', () => {
    expect(
      code.map(({ path }) => path).filter((path) => /^(?!apps\/).*\/src\//.test(path)),
    ).toEqual([]);
  });

  test('the bundle entry is the only index file', () => {
    expect(code.map(({ path }) => path).filter((path) => /(^|\/)index\.ts$/.test(path))).toEqual([
      'workflows/index.ts',
    ]);
  });
});

describe('Signatures are short', () => {
  test('a fourth positional argument is found, a third is not', () => {
    expect(longSignatures(planted('function f(a, b, c, d) {}'))).toEqual(['planted.ts:1']);
    expect(longSignatures(planted('const f = (a, b, c) => a;'))).toEqual([]);
  });

  test('what Nest fills in does not count', () => {
    expect(longSignatures(planted('class A { constructor(a, b, c, d) {} }'))).toEqual([]);
    expect(longSignatures(planted('class A { m(@B() a, @B() b, @B() c, @B() d) {} }'))).toEqual([]);
  });

  test('no function of the project takes more than three', () => {
    expect(callable.flatMap(longSignatures)).toEqual([]);
  });
});

describe('Files stay small', () => {
  const lengths = production.map(lengthOf).sort((a, b) => a - b);

  test('half of them have at most 60 lines, nine of ten at most 150', () => {
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(60);
    expect(percentile(lengths, 0.9)).toBeLessThanOrEqual(150);
  });

  test('an entity is data without methods', () => {
    const entities = production.filter(({ path }) => path.endsWith('.entity.ts'));
    expect(entityMethods(planted('class A { get b() { return 1; } }'))).toEqual(['planted.ts:1']);
    expect(entities.flatMap(entityMethods)).toEqual([]);
  });
});
