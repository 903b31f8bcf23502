import { describe, expect, test } from '@jest/globals';
import { dayRuns, daysAfter } from './day-runs.js';

describe('Days are written in runs', () => {
  test.each([
    ['one day alone', ['2026-04-20'], '20/04'],
    ['days of one month', ['2026-04-20', '2026-04-21', '2026-04-22'], '20–22/04'],
    ['days over the end of a month', ['2026-04-30', '2026-05-01'], '30/04–01/05'],
    ['a gap', ['2026-04-20', '2026-04-22', '2026-04-23'], '20/04, 22–23/04'],
    ['no day', [], ''],
  ])('%s', (_title, days, text) => {
    expect(dayRuns(days)).toBe(text);
  });
});

describe('The days of a limit', () => {
  test('begin after its first and end with its last', () => {
    expect(daysAfter('2026-04-29', '2026-05-01')).toEqual(['2026-04-30', '2026-05-01']);
  });

  test('are none where it ends on the day it begins', () => {
    expect(daysAfter('2026-04-29', '2026-04-29')).toEqual([]);
  });
});
