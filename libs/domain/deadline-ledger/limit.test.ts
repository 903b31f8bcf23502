import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCalendarBook } from '#persistence/packs/calendar-book-reader.js';
import { readPackShelf } from '#persistence/packs/pack-shelf.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { deadlineWords } from './deadline-words.js';
import { type LimitTerms, limitAnswer } from './limit.js';
import { ruleDeadline } from './rule-deadline.js';
import { type Stop, stoppedDays } from './stopped-days.js';

const book = readCalendarBook(POLICY_PACKS);
const pack = readPackShelf(POLICY_PACKS).open('vn-tdkt-2025', ['hue']);

const terms = (more: Partial<LimitTerms>): LimitTerms => ({
  start: '2026-03-02',
  amount: 20,
  unit: 'working-days',
  countsFirstDay: false,
  rolls: true,
  ...more,
});

const answer = (stops: readonly Stop[], more: Partial<LimitTerms> = {}) =>
  limitAnswer(book, stoppedDays(book, stops, false), terms(more));

const day = (offset: number) => book.dateOf(book.numberOf('2026-03-02') + offset);

const stop = fc
  .record({ from: fc.nat(60), length: fc.nat(30) })
  .map(({ from, length }) => ({ from: day(from), to: day(from + length), reason: 'inspection' }));

const term = fc.record({
  start: fc.nat(900).map(day),
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('working-days', 'calendar-days', 'months'),
  countsFirstDay: fc.boolean(),
});

describe('Suspensions are a union', () => {
  test('in any order they give the same answer', () => {
    fc.assert(
      fc.property(
        fc.array(stop, { maxLength: 5 }),
        fc.constantFrom('working-days', 'calendar-days'),
        (stops, unit) => {
          expect(answer(stops.toReversed(), { unit })).toEqual(answer(stops, { unit }));
        },
      ),
    );
    expect(answer([]).due).toBe('2026-03-30');
  });

  test('one that lies within another changes nothing', () => {
    const outer = { from: '2026-03-11', to: '2026-04-02', reason: 'inspection' };
    const inner = { from: '2026-03-18', to: '2026-03-24', reason: 'denunciation' };
    expect(answer([outer, inner])).toEqual(answer([outer]));
    expect(answer([outer]).due).toBe('2026-04-22');
  });

  test('an open one leaves no last day, unless the limit ended before it', () => {
    const open = { from: '2026-03-11', to: null, reason: 'denunciation' };
    expect(answer([open])).toMatchObject({ due: null, nominal: null, safeDay: null });
    expect(answer([open], { amount: 6 }).due).toBe('2026-03-10');
    expect(answer([open], { unit: 'months', amount: 1 }).due).toBeNull();
    expect(answer([{ ...open, from: '2026-04-03' }], { unit: 'months', amount: 1 }).due).toBe(
      '2026-04-02',
    );
  });
});

describe('The last day', () => {
  test('is worked wherever the rule rolls', () => {
    fc.assert(
      fc.property(term, (given) => {
        const { due } = answer([], given);
        return due !== null && book.whyOff(book.numberOf(due)) === null;
      }),
      { numRuns: 500 },
    );
    expect(answer([], { unit: 'calendar-days', amount: 7, start: '2026-04-23' }).due).toBe(
      '2026-05-04',
    );
  });

  test('may be a day off where it does not', () => {
    const unrolled = {
      unit: 'calendar-days',
      amount: 7,
      start: '2026-04-23',
      rolls: false,
    } as const;
    expect(answer([], unrolled)).toMatchObject({ due: '2026-04-30', safeDay: '2026-04-29' });
  });

  test.each([
    ['2025-12-31', 2, false, '2026-02-28'],
    ['2026-01-01', 3, true, '2026-03-31'],
    ['2025-12-31', 2, true, '2026-02-28'],
    ['2026-03-01', 1, true, '2026-03-31'],
    ['2028-01-31', 1, false, '2028-02-29'],
    ['2026-08-31', 1, false, '2026-09-30'],
  ])(
    'of months from %s: %i (first day counted: %s) is %s',
    (start, amount, countsFirstDay, last) => {
      const months = { unit: 'months', start, amount, countsFirstDay, rolls: false } as const;
      expect(answer([], months).due).toBe(last);
    },
  );

  test('of calendar days counts a worked Saturday as any day, without naming it', () => {
    expect(answer([], { unit: 'calendar-days', start: '2026-01-08', amount: 5 })).toMatchObject({
      due: '2026-01-13',
      skipped: {},
      countedMakeUp: [],
    });
  });
});

describe('A deadline in words', () => {
  const world = (stops: readonly Stop[] = []) => ({
    book,
    stopped: stoppedDays(book, stops, false),
  });
  const words = (id: string, facts: object, stops: readonly Stop[] = []) =>
    deadlineWords(
      book,
      'Hạn',
      ruleDeadline(world(stops), pack.deadlines, { id, facts: { ...facts } }),
    );

  test('counts every day aloud, with the worked Saturday and the article', () => {
    expect(words('cancellation-decision', { completeDossierReceivedOn: '2026-08-20' })).toEqual([
      'Hạn: tính từ thứ Năm 20/08/2026.',
      '  thứ Sáu 21/08/2026: ngày thứ 1',
      '  thứ Bảy 22/08/2026: ngày thứ 2 (làm bù)',
      '  Chủ nhật 23/08/2026: không tính (nghỉ cuối tuần)',
      '  thứ Hai 24/08/2026: ngày thứ 3',
      '  thứ Ba 25/08/2026: ngày thứ 4',
      '  thứ Tư 26/08/2026: ngày thứ 5',
      'Ngày cuối: hết thứ Tư 26/08/2026.',
      'Căn cứ: Thủ tục hành chính 25046 thành phố Huế, thời hạn giải quyết (quy định của tỉnh, ngành).',
    ]);
  });

  test('says where the last day was moved, and the day to plan for', () => {
    const proposal = words('cancellation-proposal', { concludedOn: '2026-04-23' });
    expect(proposal).toContain('Ngày cuối: hết thứ Hai 04/05/2026, chuyển từ thứ Năm 30/04/2026.');
    const flag = words('government-flag-dossier', { year: 2030 });
    expect(flag).toContain(
      'Ngày cuối: hết Chủ nhật 30/06/2030; nên xong trong thứ Sáu 28/06/2030.',
    );
  });

  test('says what is not known', () => {
    expect(words('capital-citizen-dossier', { year: 2026 })).toEqual(['Hạn: chưa có quy định.']);
    expect(words('return-ineligible', {})).toEqual([
      'Hạn: chưa đủ sự kiện để bắt đầu tính.',
      'Căn cứ: NĐ 152/2025/NĐ-CP, Điều 35.4a (vận dụng tương tự, cần pháp chế xác nhận).',
    ]);
    expect(words('province-appraisal', { completeDossierReceivedOn: '2026-08-03' })).toEqual([
      'Hạn: tính từ thứ Hai 03/08/2026.',
      'Chưa có quy định về thời hạn.',
      'Kế hoạch mặc định: thứ Sáu 28/08/2026.',
      'Căn cứ: NĐ 152/2025/NĐ-CP, Điều 6.2b (chưa có quy định).',
    ]);
    const unplanned = { awardType: 'ad-hoc', completeDossierReceivedOn: '2026-08-03' };
    expect(words('province-submission', unplanned)).toHaveLength(3);
  });

  test('says that the clock stands still', () => {
    const open = { from: '2026-08-24', to: null, reason: 'denunciation' };
    const facts = { completeDossierReceivedOn: '2026-08-20' };
    expect(words('cancellation-decision', facts, [open])).toContain(
      'Đang tạm dừng: chưa xác định được ngày cuối.',
    );
  });
});
