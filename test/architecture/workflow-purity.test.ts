import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { filesIn, type ProjectFile } from './project-files.js';
import { nodesOf, parse, placeOf } from './syntax.js';

const isAsync = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);

/** Names under which an async function stands, as declaration or as constant. */
function asyncNames(source: ts.SourceFile): string[] {
  const nodes = [...nodesOf(source)];
  const declared = nodes.filter(ts.isFunctionDeclaration).filter(isAsync);
  const constants = nodes
    .filter(ts.isVariableDeclaration)
    .filter(({ initializer }) => initializer !== undefined && isAsync(initializer));
  return [...declared, ...constants].map(({ name }) => name?.getText() ?? '');
}

function isAsyncValidator(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (!ts.isObjectLiteralElement(node) || node.name?.getText() !== 'validator') return false;
  if (ts.isShorthandPropertyAssignment(node)) return names.has('validator');
  if (ts.isMethodDeclaration(node)) return isAsync(node);
  if (!ts.isPropertyAssignment(node)) return false;
  return isAsync(node.initializer) || names.has(node.initializer.getText());
}

/** Validators that return a promise: Temporal would take the promise for a yes. */
function asyncValidators(files: readonly ProjectFile[]): string[] {
  const sources = files.map(parse);
  const names = new Set(sources.flatMap(asyncNames));
  return sources.flatMap((source) =>
    [...nodesOf(source)]
      .filter((node) => isAsyncValidator(node, names))
      .map((node) => placeOf(source, node)),
  );
}

/** State outside the workflow function, which a cache or a second run would share. */
function moduleState(file: ProjectFile): string[] {
  const source = parse(file);
  return source.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => !(statement.declarationList.flags & ts.NodeFlags.Const))
    .map((statement) => placeOf(source, statement));
}

const planted = (text: string): ProjectFile => ({ path: 'planted.ts', text });
const workflows = filesIn(['workflows'], /(?<!\.test)\.ts$/);

describe('A validator answers at once', () => {
  test.each([
    'setHandler(u, handle, { validator: async () => {} });',
    'setHandler(u, handle, { async validator() {} });',
    'async function check() {}\nsetHandler(u, handle, { validator: check });',
    'const validator = async () => {};\nsetHandler(u, handle, { validator });',
  ])('an asynchronous one is found: %j', (text) => {
    expect(asyncValidators([planted(text)])).toHaveLength(1);
  });

  test('a synchronous one passes', () => {
    const text = 'const check = () => {};\nsetHandler(u, handle, { validator: check });';
    expect(asyncValidators([planted(text)])).toEqual([]);
  });

  test('no workflow has an asynchronous one', () => {
    expect(asyncValidators(workflows)).toEqual([]);
  });
});

describe('A workflow keeps its state inside its function', () => {
  test('a variable of the module is found, a constant and a local variable are not', () => {
    expect(moduleState(planted('const a = 1;\nlet b = 2;'))).toEqual(['planted.ts:2']);
    expect(moduleState(planted('function f() { let c = 3; return c; }'))).toEqual([]);
  });

  test('no workflow has one', () => {
    expect(workflows.flatMap(moduleState)).toEqual([]);
  });
});
