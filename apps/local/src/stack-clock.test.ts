import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dateAt } from '#calendar/civil-date.js';
import { legalTime } from '#domain/legal/legal-clock.js';
import { readStoryDays } from './samples/story-days.js';
import { ensureClock, storyClock } from './stack-clock.js';

const NOW = Date.UTC(2026, 10, 25, 3);
const DAYS = { startsOn: '2026-03-02', storyDay: '2026-04-17' };
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe('The clock of a sample', () => {
  const clock = storyClock(DAYS, NOW);

  test('begins when the programs have started and is at the story day forty seconds later', () => {
    const at = (seconds: number) => legalTime(clock, NOW + seconds * SECOND);
    expect(at(6)).toBe(Date.UTC(2026, 2, 2, 1));
    expect(dateAt(at(5))).toBe('2026-03-01');
    expect(at(46)).toBe(Date.UTC(2026, 3, 17, 1));
  });

  test('then goes as fast as any other', () => {
    const storyDay = NOW + 46 * SECOND;
    expect(legalTime(clock, storyDay + HOUR) - legalTime(clock, storyDay)).toBe(HOUR);
  });

  test('tells nothing where the story has no days before its day', () => {
    const { storyDay } = DAYS;
    expect(storyClock({ startsOn: storyDay, storyDay }, NOW).scaleBefore).toBe(1);
  });
});

describe('The days of a story', () => {
  test('stand in its file', () => {
    expect(readStoryDays()).toEqual(DAYS);
  });

  test('are its day alone where the file cannot be read', () => {
    expect(readStoryDays('/nowhere/story.yaml')).toEqual({
      startsOn: '2026-04-17',
      storyDay: '2026-04-17',
    });
  });
});

describe('A stack keeps its clock', () => {
  let folder = '';
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vinh-danh-clock-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test('with its data, once something has been filed by it', () => {
    const file = path.join(folder, 'used.json');
    const clock = { ...storyClock(DAYS, NOW) };
    fs.writeFileSync(file, JSON.stringify(clock));
    expect(ensureClock({ file, days: DAYS, isUnused: false })).toEqual(clock);
  });

  test('and until then sets it anew at each start', () => {
    const file = path.join(folder, 'unused.json');
    fs.writeFileSync(file, JSON.stringify(storyClock(DAYS, NOW - 24 * HOUR)));
    const clock = ensureClock({ file, days: DAYS, isUnused: true });
    expect(clock.realAt).toBeGreaterThan(Date.now());
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(clock);
  });
});
