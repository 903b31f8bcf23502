import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readPersonas } from './personas.js';

let folder: string;
const fileWith = (text: string) => {
  const file = path.join(folder, 'personas.yaml');
  fs.writeFileSync(file, text);
  return file;
};

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'personas-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const CHAIR =
  '{ key: chair, personId: p-1, name: Trần Văn Thử, unitId: u-0, roles: [province-chair] }';

test('personas are read from a list, and words that are not ours are left aside', () => {
  const file = fileWith(
    `# Invented people\npersonas:\n  - ${CHAIR.replace('}', ', phone: none }')}\n`,
  );
  expect(readPersonas(file)).toEqual([
    {
      key: 'chair',
      personId: 'p-1',
      name: 'Trần Văn Thử',
      unitId: 'u-0',
      roles: ['province-chair'],
    },
  ]);
});

test('a bare list is read as well', () => {
  expect(readPersonas(fileWith(`- ${CHAIR}\n`)).map(({ key }) => key)).toEqual(['chair']);
});

test('a persona without a role is refused', () => {
  const file = fileWith(`- ${CHAIR.replace('[province-chair]', '[]')}\n`);
  expect(() => readPersonas(file)).toThrow('is not a list of personas');
});

test('a checkout without the sample has no personas', () => {
  expect(readPersonas(path.join(folder, 'missing.yaml'))).toEqual([]);
});
