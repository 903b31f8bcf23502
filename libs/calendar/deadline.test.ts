import { describe, expect, test } from '@jest/globals';
import type { LegalDate, Suspension, WorkingCalendar } from '#domain/legal/working-calendar.js';
import { officialCalendar } from '#testing/official-calendar.js';

const calendar = officialCalendar();
const beforeSwap = officialCalendar('2025-12-24');

const SWAP_2026 = 'CV 9859/VPCP-KGVX';
const SWAP_NEW_YEAR = 'VP 12729/VPCP-KGVX';

function afterWorkingDays(startOn: LegalDate, count: number, from: WorkingCalendar = calendar) {
  return from.deadline(startOn, { count, unit: 'working-day' }, []);
}

function afterDays(startOn: LegalDate, count: number, suspensions: readonly Suspension[] = []) {
  return calendar.deadline(startOn, { count, unit: 'calendar-day' }, suspensions);
}

const weekend = (...days: LegalDate[]) => days.map((on) => ({ on, reason: 'weekend', note: null }));
const holiday = (note: string, ...days: LegalDate[]) =>
  days.map((on) => ({ on, reason: 'public-holiday', note }));
const swapped = (on: LegalDate, note: string) => ({ on, reason: 'working-day-swap', note });

describe('A limit in working days ends', () => {
  test.each([
    ['2026-02-12', 20, '2026-03-19', 'across Tết'],
    ['2026-02-13', 20, '2026-03-20', 'a day later when it starts a day later'],
    ['2026-04-24', 5, '2026-05-06', 'after Giỗ Tổ moved to Monday, 30/4 and 1/5'],
    ['2026-04-24', 10, '2026-05-13', 'after the same days'],
    ['2026-01-05', 5, '2026-01-10', 'on a make-up Saturday'],
    ['2026-01-05', 30, '2026-02-13', 'on the last day before Tết'],
    ['2026-01-05', 31, '2026-02-23', 'on the first day after Tết'],
    ['2026-01-05', 40, '2026-03-06', 'after a make-up Saturday and Tết'],
    ['2026-08-17', 5, '2026-08-22', 'on the second make-up Saturday'],
    ['2026-08-17', 6, '2026-08-24', 'on the Monday after it'],
    ['2026-08-26', 5, '2026-09-07', 'after the swap of 31/8 and 2/9'],
    ['2026-08-20', 10, '2026-09-07', 'one day gained, one lost'],
    ['2026-11-16', 10, '2026-12-01', 'after the new holiday of 24/11'],
    ['2026-11-20', 10, '2026-12-07', 'after the new holiday of 24/11'],
    ['2025-11-17', 10, '2025-12-01', 'without a holiday on 24/11 in 2025'],
    ['2025-08-26', 5, '2025-09-04', 'after 1-2/9 of 2025'],
    ['2026-03-02', 20, '2026-03-30', 'after four plain weeks'],
    ['2024-01-02', 20, '2024-01-30', 'after four plain weeks of 2024'],
    ['2025-11-20', 10, '2025-12-04', 'later than a window of ten days'],
  ])('from %s plus %i on %s, %s: %s', (startOn, count, dueOn) => {
    expect(afterWorkingDays(startOn, count).dueOn).toBe(dueOn);
  });

  test('20 working days from Thu 12/02/2026 list Tết and each weekend, and end at 24:00', () => {
    const period = { count: 20, unit: 'working-day' } as const;
    expect(calendar.deadline('2026-02-12', period, [])).toEqual({
      startOn: '2026-02-12',
      period,
      dueOn: '2026-03-19',
      expiresAt: Date.parse('2026-03-20T00:00:00+07:00'),
      skipped: [
        ...weekend('2026-02-14', '2026-02-15'),
        ...holiday('Tết Âm lịch', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'),
        ...holiday('Tết Âm lịch', '2026-02-20'),
        ...weekend('2026-02-21', '2026-02-22', '2026-02-28', '2026-03-01'),
        ...weekend('2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15'),
      ],
      makeUpDays: [],
      calendarVersion: calendar.version,
    });
  });

  test('a holiday on a Sunday is a weekend day with its name, and Monday makes up for it', () => {
    const hungKings = 'Ngày Giỗ Tổ Hùng Vương';
    const until = [
      ...weekend('2026-04-25'),
      { on: '2026-04-26', reason: 'weekend', note: hungKings },
      { on: '2026-04-27', reason: 'compensatory-day-off', note: hungKings },
      ...holiday('Ngày Chiến thắng (30/4)', '2026-04-30'),
      ...holiday('Ngày Quốc tế lao động (01/5)', '2026-05-01'),
      ...weekend('2026-05-02', '2026-05-03'),
    ];
    expect(afterWorkingDays('2026-04-24', 5).skipped).toEqual(until);
    expect(afterWorkingDays('2026-04-24', 10).skipped).toEqual([
      ...until,
      ...weekend('2026-05-09', '2026-05-10'),
    ]);
  });

  test('a make-up Saturday counts and is listed, nothing is skipped', () => {
    const january = afterWorkingDays('2026-01-05', 5);
    expect([january.makeUpDays, january.skipped]).toEqual([['2026-01-10'], []]);
    const august = afterWorkingDays('2026-08-17', 5);
    expect([august.makeUpDays, august.skipped]).toEqual([['2026-08-22'], []]);
  });

  test('a make-up Saturday after the last day is not listed', () => {
    expect(afterWorkingDays('2026-01-05', 4).makeUpDays).toEqual([]);
  });

  test('30 working days from Mon 05/01/2026 skip Sundays and plain weekends only', () => {
    const { skipped, makeUpDays } = afterWorkingDays('2026-01-05', 30);
    expect(makeUpDays).toEqual(['2026-01-10']);
    expect(skipped).toEqual([
      ...weekend('2026-01-11', '2026-01-17', '2026-01-18', '2026-01-24', '2026-01-25'),
      ...weekend('2026-01-31', '2026-02-01', '2026-02-07', '2026-02-08'),
    ]);
  });

  test('the swapped Monday of 2026 and Quốc khánh are skipped by name', () => {
    const until = [
      ...weekend('2026-08-29', '2026-08-30'),
      swapped('2026-08-31', SWAP_2026),
      ...holiday('Quốc khánh', '2026-09-01', '2026-09-02'),
      ...weekend('2026-09-05', '2026-09-06'),
    ];
    expect(afterWorkingDays('2026-08-26', 5).skipped).toEqual(until);
    const fromThursday = afterWorkingDays('2026-08-20', 10);
    expect(fromThursday.skipped).toEqual([...weekend('2026-08-23'), ...until]);
    expect(fromThursday.makeUpDays).toEqual(['2026-08-22']);
  });

  test('in 2025 Quốc khánh takes Mon 01/09 and Tue 02/09', () => {
    expect(afterWorkingDays('2025-08-26', 5).skipped).toEqual([
      ...weekend('2025-08-30', '2025-08-31'),
      ...holiday('Quốc khánh', '2025-09-01', '2025-09-02'),
    ]);
  });

  test('24/11 is skipped in 2026 and worked in 2025', () => {
    const cultureDay = holiday('Ngày Văn hóa Việt Nam (24/11)', '2026-11-24');
    const weekends2026 = weekend('2026-11-21', '2026-11-22', '2026-11-28', '2026-11-29');
    expect(afterWorkingDays('2026-11-16', 10).skipped).toEqual([
      ...weekends2026.slice(0, 2),
      ...cultureDay,
      ...weekends2026.slice(2),
    ]);
    expect(afterWorkingDays('2026-11-20', 10).skipped).toEqual([
      ...weekends2026.slice(0, 2),
      ...cultureDay,
      ...weekends2026.slice(2),
      ...weekend('2026-12-05', '2026-12-06'),
    ]);
    expect(afterWorkingDays('2025-11-17', 10).skipped).toEqual(
      weekend('2025-11-22', '2025-11-23', '2025-11-29', '2025-11-30'),
    );
  });
});

describe('A swap decided late', () => {
  test('makes a Saturday count that was a weekend day before', () => {
    const { dueOn, skipped, makeUpDays } = afterWorkingDays('2026-01-05', 5, beforeSwap);
    expect(dueOn).toBe('2026-01-12');
    expect(skipped).toEqual(weekend('2026-01-10', '2026-01-11'));
    expect(makeUpDays).toEqual([]);
  });

  test('moves an open limit by the day that is no longer worked', () => {
    expect(afterWorkingDays('2025-12-23', 10, beforeSwap).dueOn).toBe('2026-01-07');
    const recomputed = afterWorkingDays('2025-12-23', 10, officialCalendar('2025-12-25'));
    expect(recomputed.dueOn).toBe('2026-01-08');
    expect(recomputed.skipped).toEqual([
      ...weekend('2025-12-27', '2025-12-28'),
      ...holiday('Tết Dương lịch', '2026-01-01'),
      swapped('2026-01-02', SWAP_NEW_YEAR),
      ...weekend('2026-01-03', '2026-01-04'),
    ]);
  });

  test('leaves a limit where one day is lost and one gained', () => {
    expect(afterWorkingDays('2025-12-26', 10, beforeSwap).dueOn).toBe('2026-01-12');
    expect(afterWorkingDays('2025-12-26', 10).dueOn).toBe('2026-01-12');
  });

  test('is told by the version of the calendar', () => {
    expect(afterWorkingDays('2025-12-26', 10, beforeSwap).calendarVersion).toBe(beforeSwap.version);
    expect(beforeSwap.version).not.toBe(calendar.version);
  });
});

describe('A limit in calendar days', () => {
  test('that ends on 30/4 rolls to Mon 04/05/2026 and says over which days', () => {
    const { dueOn, skipped } = afterDays('2026-04-23', 7);
    expect(dueOn).toBe('2026-05-04');
    expect(skipped).toEqual([
      ...holiday('Ngày Chiến thắng (30/4)', '2026-04-30'),
      ...holiday('Ngày Quốc tế lao động (01/5)', '2026-05-01'),
      ...weekend('2026-05-02', '2026-05-03'),
    ]);
  });

  test('that ends on a worked day does not roll', () => {
    const { dueOn, skipped, expiresAt } = afterDays('2026-04-22', 7);
    expect(dueOn).toBe('2026-04-29');
    expect(skipped).toEqual([]);
    expect(expiresAt).toBe(Date.parse('2026-04-30T00:00:00+07:00'));
  });

  test('counts weekends and holidays on its way', () => {
    expect(afterDays('2026-02-12', 20).dueOn).toBe('2026-03-04');
  });

  test('that ends on a make-up Saturday ends there, and on another Saturday on Monday', () => {
    expect(afterDays('2026-08-15', 7).dueOn).toBe('2026-08-22');
    expect(afterDays('2026-08-15', 7).makeUpDays).toEqual([]);
    expect(afterDays('2026-08-08', 7).dueOn).toBe('2026-08-17');
  });

  test('does not count suspended days', () => {
    const { dueOn, skipped } = afterDays('2026-03-02', 4, [
      { fromOn: '2026-03-04', toOn: '2026-03-05' },
    ]);
    expect(dueOn).toBe('2026-03-09');
    expect(skipped).toEqual([
      { on: '2026-03-04', reason: 'suspended', note: null },
      { on: '2026-03-05', reason: 'suspended', note: null },
      ...weekend('2026-03-08'),
    ]);
  });

  test('rolls over a suspension that follows its last day', () => {
    const { dueOn, skipped } = afterDays('2026-03-02', 5, [
      { fromOn: '2026-03-09', toOn: '2026-03-10' },
    ]);
    expect(dueOn).toBe('2026-03-11');
    expect(skipped.map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-03-07', 'weekend'],
      ['2026-03-08', 'weekend'],
      ['2026-03-09', 'suspended'],
      ['2026-03-10', 'suspended'],
    ]);
  });
});

describe('A period', () => {
  test.each([0, -1, 1.5, Number.NaN])('of %d days is none', (count) => {
    expect(() => afterWorkingDays('2026-03-02', count)).toThrow(
      new RangeError(`no period of ${count} days`),
    );
    expect(() => afterDays('2026-03-02', count)).toThrow(RangeError);
  });
});
