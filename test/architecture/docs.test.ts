import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesIn, PROJECT_ROOT, type ProjectFile, pathsIn, read } from './project-files.js';

const FENCED = /^(```|~~~)[\s\S]*?^\1/gm;
const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

/** A heading's anchor as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-');
}

function anchorsIn(text: string): Set<string> {
  const headings = text.replace(FENCED, '').matchAll(/^#{1,6} (.+)$/gm);
  return new Set([...headings].map(([, heading = '']) => anchorOf(heading)));
}

function isBroken(from: ProjectFile, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return false;
  const [file = '', anchor] = decodeURI(link).split('#');
  if (file === '') return !anchorsIn(from.text).has(anchor ?? '');
  const target = path.join(path.dirname(from.path), file);
  if (!existsSync(path.join(PROJECT_ROOT, target))) return true;
  return (
    anchor !== undefined && target.endsWith('.md') && !anchorsIn(read(target).text).has(anchor)
  );
}

function brokenLinks(file: ProjectFile): string[] {
  return [...file.text.replace(FENCED, '').matchAll(LINK)]
    .map(([, link = '']) => link)
    .filter((link) => isBroken(file, link))
    .map((link) => `${file.path}: ${link}`);
}

const planted = (text: string): ProjectFile => ({ path: 'docs/planted.md', text });

describe('Documents lead where they say', () => {
  test('a missing file and a missing heading are found', () => {
    const text = '[a](no-such.md) [b](#here) [c](#nowhere) [d](../package.json)\n# Here';
    expect(brokenLinks(planted(text))).toEqual([
      'docs/planted.md: no-such.md',
      'docs/planted.md: #nowhere',
    ]);
  });

  test('every relative link of README and docs resolves', () => {
    const documents = [read('README.md'), ...filesIn(['docs'], /\.md$/)];
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  test('a decision record has a number of its own', () => {
    const numbers = pathsIn(['docs/adr'])
      .map((file) => path.basename(file))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => /^\d{4}(?=-)/.exec(name)?.[0] ?? name);
    expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(0);
    expect([...new Set(numbers)]).toEqual(numbers);
  });
});
