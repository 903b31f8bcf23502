import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { dataFolder, prepareDataFolder } from './data-folder.js';
import { main } from './reset.js';

let root: string;
let said: string[];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'reset-'));
  process.env['VINH_DANH_DATA'] = root;
  prepareDataFolder(dataFolder());
  fs.writeFileSync(path.join(root, 'stack.json'), '{}');
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  jest.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['VINH_DANH_DATA'];
  fs.rmSync(root, { recursive: true });
});

test('a reset deletes what the stack made, and nothing else in that folder', async () => {
  fs.writeFileSync(path.join(root, 'letter.txt'), 'not ours');
  expect(await main(['--yes'])).toBe(0);
  expect(said).toEqual([`Deleted the data in ${root}.`]);
  expect(fs.readdirSync(root)).toEqual(['letter.txt']);
});

test('without a terminal to ask on, nothing is deleted', async () => {
  expect(await main([])).toBe(1);
  expect(said).toEqual(['To delete without being asked, add -- --yes.']);
  expect(fs.existsSync(path.join(root, 'stack.json'))).toBe(true);
});
