import { describe, expect, test } from '@jest/globals';
import { readOptions } from './bench-options.js';

test('A bench without options runs at its usual size', () => {
  expect(readOptions(['lifecycle'])).toEqual({
    bench: 'lifecycle',
    users: [8],
    cases: 200,
    count: 2_000,
    verify: false,
    json: false,
    apiUrls: [],
    issuerUrl: null,
  });
  expect(readOptions(['recovery']).count).toBe(5_000);
});

test('A sweep runs with 1, 8 and 32 users', () => {
  expect(readOptions(['lifecycle', '--sweep', '--users', '5']).users).toEqual([1, 8, 32]);
});

test('Given addresses are taken with their issuer', () => {
  const given = ['--api', 'http://127.0.0.1:3000/', '--api', 'http://localhost:3001'];
  const read = readOptions(['lifecycle', ...given, '--issuer', 'http://127.0.0.1:4400']);
  expect(read.apiUrls).toEqual(['http://127.0.0.1:3000', 'http://localhost:3001']);
  expect(read.issuerUrl).toBe('http://127.0.0.1:4400');
});

describe('What is out of bounds is refused', () => {
  test.each([
    { args: [], says: 'There is no bench' },
    { args: ['marathon'], says: 'There is no bench' },
    { args: ['lifecycle', 'recovery'], says: 'There is no bench' },
    { args: ['lifecycle', '--users', '129'], says: '--users is a whole number from 1 to 128' },
    { args: ['lifecycle', '--cases', '0'], says: '--cases is a whole number from 1 to 20000' },
    { args: ['reminders', '--count', '1.5'], says: '--count is a whole number' },
    { args: ['lifecycle', '--api', 'http://127.0.0.1:1'], says: '--issuer' },
    { args: ['lifecycle', '--what'], says: '--what' },
    {
      args: ['lifecycle', '--api', 'http://example.org', '--issuer', 'http://127.0.0.1:1'],
      says: 'not an http address of this machine',
    },
  ])('$args', ({ args, says }) => {
    expect(() => readOptions(args)).toThrow(says);
  });

  test('128 users are just within them', () => {
    expect(readOptions(['lifecycle', '--users', '128']).users).toEqual([128]);
  });
});
