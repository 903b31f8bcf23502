import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PLANTED, plantTree } from './planted-violations.js';
import { PROJECT_ROOT, read } from './project-files.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const inProject = (file: string): string => path.join(PROJECT_ROOT, file);

function violationsIn(root: string): Violation[] {
  const cruiser = inProject('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = ['--config', inProject('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const command = [cruiser, ...rules, 'apps', 'workflows', 'activities', 'libs', 'test'];
  const report = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('The boundary rules fire', () => {
  let root = '';
  let violations: Violation[] = [];

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vinh-danh-boundaries-'));
    plantTree(root, read('package.json').text, read('tsconfig.json').text);
    violations = violationsIn(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(Object.entries(PLANTED))('%s at %j', (rule, [file]) => {
    const fired = violations.filter(({ from }) => from === file).map((found) => found.rule.name);
    expect(fired.filter((name) => name.startsWith(`${rule}-`))).toHaveLength(1);
  });

  test('and only where something was planted', () => {
    const planted = new Set(Object.values(PLANTED).map(([file]) => file));
    const elsewhere = violations.filter(({ from }) => !planted.has(from));
    expect(elsewhere.map(({ from, rule }) => `${from} ${rule.name}`)).toEqual([
      'libs/contracts/leak.ts R05-pure-libs-import-only-each-other',
      'libs/platform/r15-back.ts R15-no-cycles',
    ]);
  });
});
