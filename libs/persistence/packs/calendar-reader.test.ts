import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { readCalendarFile, readCalendarSlice } from './calendar-reader.js';

const HOLIDAYS = 'holidays.yaml';
const SWAP = 'CV 9859/VPCP-KGVX';
const VALID = `
year: 2026
status: published
publishedBy: notice
decisions:
  law: {instrument: Điều 112, source: vbpl.vn, confidence: text}
  notice: {instrument: ${SWAP}, decidedOn: 2025-10-13, source: press, confidence: quoted}
daysOff:
- {on: 2026-04-26, reason: public-holiday, holiday: hung-kings, by: law}
- {on: 2026-04-27, reason: compensatory-day-off, holiday: hung-kings, by: law}
- {on: 2026-08-31, reason: working-day-swap, by: notice}
makeUpDays:
- {on: 2026-08-22, insteadOf: 2026-08-31, by: notice}
`;

const NEW_YEAR_2027 = `
year: 2027
status: provisional
decisions:
  law: {instrument: Điều 112, source: vbpl.vn, confidence: text}
daysOff:
- {on: 2027-01-01, reason: public-holiday, holiday: new-year, by: law}
makeUpDays: []
`;

let packs: string;

beforeEach(() => {
  packs = mkdtempSync(path.join(tmpdir(), 'packs-'));
  mkdirSync(path.join(packs, 'calendar'));
  const names = path.join('calendar', HOLIDAYS);
  cpSync(path.join(POLICY_PACKS, names), path.join(packs, names));
});

afterEach(() => rmSync(packs, { recursive: true }));

function write(text: string, name = 'vn-2026.yaml'): void {
  writeFileSync(path.join(packs, 'calendar', name), text);
}

const read = (knownOn?: string) =>
  readCalendarSlice(packs, { fromYear: 2026, toYear: 2026, knownOn });

describe('The calendar of a range of years', () => {
  test('is read with the name of each holiday and the decision of each swap', () => {
    write(VALID);
    const { version, ...days } = read();
    expect(version).toMatch(/^vn-2026\.\.2026@[0-9a-f]{12}$/);
    const note = 'Ngày Giỗ Tổ Hùng Vương';
    expect(days).toEqual({
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
      daysOff: [
        { on: '2026-04-26', reason: 'public-holiday', note },
        { on: '2026-04-27', reason: 'compensatory-day-off', note },
        { on: '2026-08-31', reason: 'working-day-swap', note: SWAP },
      ],
      makeUpDays: [{ on: '2026-08-22', note: SWAP }],
    });
  });

  test('as known before a decision has neither the swap nor its Saturday, as known on it both', () => {
    write(VALID);
    expect(read('2025-10-12').daysOff.map(({ on }) => on)).toEqual(['2026-04-26', '2026-04-27']);
    expect(read('2025-10-12').makeUpDays).toEqual([]);
    expect(read('2025-10-13')).toEqual(read());
  });

  test('goes by the day a decision takes effect where its signature is not known', () => {
    write(VALID.replace('decidedOn', 'effectiveOn'));
    expect(read('2025-10-12').makeUpDays).toEqual([]);
    expect(read('2025-10-13').makeUpDays).toHaveLength(1);
  });

  test('goes by the signature where both days are known', () => {
    write(VALID.replace('2025-10-13', '2025-10-13, effectiveOn: 2026-01-01'));
    expect(read('2025-10-13').makeUpDays).toHaveLength(1);
  });

  test('keeps its version under a new comment and changes it with a day', () => {
    write(VALID);
    const { version } = read();
    write(`# checked by the legal officer\n${VALID}`);
    expect(read().version).toBe(version);
    write(VALID.replaceAll('2026-08-31', '2026-09-03'));
    expect(read().version).not.toBe(version);
  });

  test('spans years in order', () => {
    write(VALID);
    write(NEW_YEAR_2027, 'vn-2027.yaml');
    const { fromOn, toOn, daysOff } = readCalendarSlice(packs, { fromYear: 2026, toYear: 2027 });
    expect([fromOn, toOn]).toEqual(['2026-01-01', '2027-12-31']);
    expect(daysOff.map(({ on }) => on)).toEqual([
      '2026-04-26',
      '2026-04-27',
      '2026-08-31',
      '2027-01-01',
    ]);
  });

  test('is refused when it is known on no day, ends before it begins or misses a year', () => {
    write(VALID);
    expect(() => read('2025-13-10')).toThrow(RangeError);
    expect(() => readCalendarSlice(packs, { fromYear: 2026, toYear: 2025 })).toThrow(RangeError);
    expect(() => readCalendarSlice(packs, { fromYear: 2026, toYear: 2027 })).toThrow(
      `${path.join(packs, 'calendar', 'vn-2027.yaml')}: cannot be read`,
    );
  });
});

describe('A calendar file is refused, with its name and the mistake, when', () => {
  test.each([
    ['a field is not known', 'status:', 'stage: 1\nstatus:', 'Unrecognized key: "stage"'],
    ['a field is missing', 'status: published\n', '', 'at status'],
    ['a day does not exist', 'on: 2026-04-26', 'on: 2026-02-30', 'is no day yyyy-MM-dd'],
    [
      'a day is of another year',
      'on: 2026-04-26',
      'on: 2025-04-26',
      '2025-04-26 is no day of 2026',
    ],
    ['a day is there twice', 'on: 2026-04-27', 'on: 2026-08-31', '2026-08-31 is listed twice'],
    [
      'a holiday is not known',
      'holiday: hung-kings',
      'holiday: dragon-day',
      'at daysOff[0].holiday',
    ],
    ['a holiday is not named', 'holiday: hung-kings, ', '', 'at daysOff[0].holiday'],
    ['a swap names a holiday', 'swap, by', 'swap, holiday: tet, by', 'Unrecognized key: "holiday"'],
    [
      'a swapped day is a Sunday',
      'on: 2026-08-31',
      'on: 2026-08-30',
      '2026-08-30 is a weekend day and cannot be a working-day-swap',
    ],
    [
      'a compensatory day is a Saturday',
      'on: 2026-04-27',
      'on: 2026-04-25',
      '2026-04-25 is a weekend day and cannot be a compensatory-day-off',
    ],
    [
      'a make-up day is a Friday',
      'on: 2026-08-22',
      'on: 2026-08-21',
      '2026-08-21 is worked anyway and cannot be a make-up day',
    ],
    ['a decision is not given', 'by: law', 'by: rumour', 'no decision "rumour" is given'],
    ['a decision is not used', 'by: law', 'by: notice', 'decision "law" is used by no day'],
    [
      'a confidence is not known',
      'confidence: text',
      'confidence: sure',
      'at decisions.law.confidence',
    ],
  ])('%s', (_, from, to, message) => {
    write(VALID.replaceAll(from, to));
    expect(() => readCalendarFile(packs, 2026)).toThrow(message);
    expect(() => readCalendarFile(packs, 2026)).toThrow('vn-2026.yaml');
  });

  test('it holds another year than its name', () => {
    write(VALID, 'vn-2025.yaml');
    expect(() => readCalendarFile(packs, 2025)).toThrow('vn-2025.yaml: holds the year 2026');
  });

  test('it is no YAML', () => {
    write('year: [2026');
    expect(() => readCalendarFile(packs, 2026)).toThrow('vn-2026.yaml');
  });

  test('a holiday has no name', () => {
    write(VALID);
    const names = readFileSync(path.join(packs, 'calendar', HOLIDAYS), 'utf8');
    write(names.replace(/^tet:.*$/m, ''), HOLIDAYS);
    expect(() => read()).toThrow('at tet');
  });
});
