import { describe, expect, test } from '@jest/globals';
import { readCalendarBook } from '#persistence/packs/calendar-book-reader.js';
import { readPackShelf } from '#persistence/packs/pack-shelf.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { actingLevel } from '../award/competence.js';
import { quotaOf } from '../award/quota.js';
import { rankCandidates } from '../council/ranking.js';
import { ruleDeadline } from '../deadline-ledger/rule-deadline.js';
import { stoppedDays } from '../deadline-ledger/stopped-days.js';
import { codeWords } from '../eligibility/eligibility-words.js';
import { addYears, lastDayOfMonth } from '../legal/date-arithmetic.js';
import { obligationsOf } from '../movement/obligation-ledger.js';
import { courseOn } from '../nomination-course/course.js';
import { meets } from './condition.js';
import { packFor } from './pack-choice.js';
import { packOfCase } from './pinning.js';

const book = readCalendarBook(POLICY_PACKS);
const shelf = readPackShelf(POLICY_PACKS);
const citation = { instrument: 'Quyết định mẫu', article: 'Điều 1', confidence: 'text' } as const;

describe('Conditions', () => {
  test('a bound holds for numbers by size and for dates by day', () => {
    expect(meets({ cases: { atLeast: 100 } }, { cases: 100 })).toBe(true);
    expect(meets({ cases: { atLeast: 100 } }, { cases: 99 })).toBe(false);
    expect(meets({ on: { below: '2026-07-01' } }, { on: '2026-06-30' })).toBe(true);
    expect(meets({ on: { below: '2026-07-01' } }, { on: '2026-07-01' })).toBe(false);
    expect(meets({ on: { below: '2026-07-01' } }, { on: null })).toBe(false);
  });

  test('one of several, and a list that holds for each of its members', () => {
    expect(meets({ group: ['order', 'prize'] }, { group: ['honour', 'prize'] })).toBe(true);
    expect(meets({ group: ['order'] }, { group: ['honour'] })).toBe(false);
    expect(meets({ group: 'honour' }, { group: [] })).toBe(false);
  });
});

describe('Rules at the edge of what packs may say', () => {
  test('a level that ended without a successor leaves nobody', () => {
    const levels = [{ id: 'board', label: 'Ban', to: '2020-12-31', citation }];
    expect(actingLevel(levels, 'board', '2020-12-31')).toBe('board');
    expect(actingLevel(levels, 'board', '2021-01-01')).toBeNull();
  });

  test('a quota without a number gives nothing', () => {
    const question = { award: 'medal', candidates: 9, cases: 1 };
    expect(
      quotaOf([{ id: 'none', award: 'medal', citation }], question, '2026-01-05'),
    ).toMatchObject({
      maximum: 0,
      refused: 1,
    });
  });

  test('a ranking without a criterion, a number or a preference breaks no tie', () => {
    const ranking = {
      quota: 1,
      candidates: [{ id: 'a' }, { id: 'b' }],
      ballotsHeld: 2,
      required: null,
    };
    const rule = { id: 'r', citation };
    expect(rankCandidates({ ...rule, criteria: [] }, ranking)).toMatchObject({
      winners: null,
      method: '',
    });
    const criteria = [
      { method: 'number', by: 'number' },
      { method: 'preference', by: 'preference' },
    ] as const;
    expect(rankCandidates({ ...rule, criteria }, ranking).method).toBe('number');
    expect(rankCandidates({ ...rule, criteria, mostBallots: 2 }, ranking)).toMatchObject({
      winners: null,
      method: 'number',
    });
  });

  test('a limit of nothing ends on the day from which it runs', () => {
    const world = { book, stopped: stoppedDays(book, [], false) };
    const rule = { id: 'r', citation, startsFrom: [['filedOn']], cases: [{}] };
    const dueOf = (kind: 'limit' | 'backward') =>
      ruleDeadline(world, [{ ...rule, kind }], { id: 'r', facts: { filedOn: '2026-05-06' } }).due;
    expect(dueOf('limit')).toBe('2026-05-06');
    expect(dueOf('backward')).toBe('2026-05-05');
    const fixed = { ...rule, kind: 'by-date' } as const;
    expect(() =>
      ruleDeadline(world, [fixed], { id: 'r', facts: { filedOn: '2026-05-06' } }),
    ).toThrow(RangeError);
  });

  test('a code without words is shown as it is', () => {
    expect(codeWords('no-such-code')).toBe('no-such-code');
  });

  test('February follows the Gregorian rule', () => {
    expect(['2000-02', '2100-02', '2024-02', '2025-02'].map(lastDayOfMonth)).toEqual([
      '2000-02-29',
      '2100-02-28',
      '2024-02-29',
      '2025-02-28',
    ]);
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('What is not known', () => {
  test('no pack governs a day before the first law, and none is opened by a wrong re-pin', () => {
    expect(packFor(shelf, { on: '1999-01-01' })).toBeNull();
    const repin = { to: 'vn-tdkt-2030', isSigned: true };
    expect(packOfCase(shelf.headers, '2026-01-05', repin)).toBeNull();
    expect(packOfCase(shelf.headers, '2026-01-05')).toMatchObject({ id: 'vn-tdkt-2025' });
  });

  test('an obligation without evidence is never fulfilled; a yearly one takes the year of its proof', () => {
    const definition = {
      key: 'report',
      bindingness: 'assigned',
      isYearly: true,
      due: { kind: 'none-stated' },
      evidence: ['report'],
      reminders: [],
    } as const;
    const record = {
      firstYear: 2025,
      lastYear: 2025,
      definitions: [
        definition,
        { ...definition, key: 'nothing', evidence: [] },
        { ...definition, key: 'once', isYearly: false },
      ],
      participants: [{ id: 'a', startsOn: '2025-07-01', successors: [] }],
      submissions: [{ participant: 'a', key: 'report', evidence: 'report', on: '2025-08-08' }],
      events: [],
      at: '2025-12-31',
    };
    expect(obligationsOf(book, record).map(({ key, state }) => `${key} ${state}`)).toEqual([
      'report fulfilled',
      'nothing none-stated',
      'once none-stated',
    ]);
  });

  test('events without their details are read by their plain meaning', () => {
    const route = { afterChecks: 'before-council', returnNeedsBasis: false } as const;
    const asked = [{ type: 'concurrence-requested', on: '2026-01-05' }] as const;
    expect(courseOn(asked, route, '2026-01-05')).toMatchObject({
      request: { askedBy: 'province', receivedOn: '2026-01-05' },
    });
    const opened = [{ type: 'suspension-opened', on: '2026-01-05' }] as const;
    expect(courseOn(opened, route, '2026-01-05').suspensions).toEqual([
      { cause: '', from: '2026-01-05', to: null },
    ]);
    const entered = [{ type: 'retrospective-entry', on: '2026-01-05' }] as const;
    expect(courseOn(entered, route, '2026-01-05')).toMatchObject({
      stage: 'closed',
      isVerified: false,
    });
    const numbered = [{ ...entered[0], documentNumber: '12/QĐ' }];
    expect(courseOn(numbered, route, '2026-01-05').isVerified).toBe(false);
  });
});
