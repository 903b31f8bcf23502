import { describe, expect, test } from '@jest/globals';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { workingCalendar } from '#calendar/working-calendar.js';
import type { TaskClock } from '#domain/nomination/nomination-facts.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { deadlineView } from './deadline.view.js';

const calendar: CalendarSlice = readCalendarSlice(POLICY_PACKS, { fromYear: 2025, toYear: 2028 });

function clockOf(basis: Pick<TaskClock, 'startOn' | 'period' | 'suspensions'>): TaskClock {
  const { startOn, period, suspensions } = basis;
  const { dueOn, expiresAt } = workingCalendar(calendar).deadline(startOn, period, suspensions);
  const citation = {
    instrument: 'NĐ 152/2025/NĐ-CP',
    article: 'Điều 35.2',
    confidence: 'analogy' as const,
  };
  return { startOn, period, suspensions, citation, dueOn, expiresAt };
}

const TEN_DAYS = { count: 10, unit: 'working-day' as const };
const overHolidays = clockOf({ startOn: '2026-04-24', period: TEN_DAYS, suspensions: [] });

describe('A deadline explains itself', () => {
  test('with the days that did not count, each with its reason', () => {
    const view = deadlineView({ clock: overHolidays, calendar, today: '2026-04-24' });
    expect(view.dueOn).toBe('2026-05-13');
    expect(view.expiresAt).toBe('2026-05-14T00:00:00.000+07:00');
    expect(view.article).toBe('NĐ 152/2025/NĐ-CP Điều 35.2 (áp dụng tương tự)');
    expect(view.skipped.map(({ on, label }) => [on, label])).toEqual([
      ['2026-04-25', 'ngày nghỉ hằng tuần'],
      ['2026-04-26', 'ngày nghỉ hằng tuần'],
      ['2026-04-27', 'ngày nghỉ bù'],
      ['2026-04-30', 'ngày nghỉ lễ, tết'],
      ['2026-05-01', 'ngày nghỉ lễ, tết'],
      ['2026-05-02', 'ngày nghỉ hằng tuần'],
      ['2026-05-03', 'ngày nghỉ hằng tuần'],
      ['2026-05-09', 'ngày nghỉ hằng tuần'],
      ['2026-05-10', 'ngày nghỉ hằng tuần'],
    ]);
  });

  test('in one sentence a person can count again', () => {
    expect(deadlineView({ clock: overHolidays, calendar, today: null }).text).toBe(
      'Hạn 13/05/2026: 10 ngày làm việc từ 24/04/2026 (không tính ngày này); không tính 6 ngày nghỉ ' +
        'hằng tuần, ngày nghỉ bù Ngày Giỗ Tổ Hùng Vương (27/04/2026), Ngày Chiến thắng (30/4) ' +
        '(30/04/2026), Ngày Quốc tế lao động (01/5) (01/05/2026).',
    );
  });

  test('with the pause, whose days are all lost to it', () => {
    const suspensions = [{ fromOn: '2026-03-03', toOn: '2026-03-05' }];
    const clock = clockOf({ startOn: '2026-03-02', period: TEN_DAYS, suspensions });
    expect(deadlineView({ clock, calendar, today: null }).text).toBe(
      'Hạn 19/03/2026: 10 ngày làm việc từ 02/03/2026 (không tính ngày này); không tính 4 ngày nghỉ ' +
        'hằng tuần, 3 ngày tạm dừng. Tạm dừng từ 03/03/2026 đến 05/03/2026.',
    );
  });
});

describe('What is left', () => {
  const leftOn = (today: string) => {
    const { unitsLeft, leftText, isOverdue } = deadlineView({
      clock: overHolidays,
      calendar,
      today,
    });
    return [unitsLeft, leftText, isOverdue];
  };

  test.each([
    ['2026-05-11', [2, 'Còn 2 ngày làm việc', false]],
    ['2026-05-13', [0, 'Hôm nay là hạn', false]],
    ['2026-05-14', [-1, 'Quá hạn 1 ngày làm việc', true]],
  ])('on %s', (today, expected) => {
    expect(leftOn(today)).toEqual(expected);
  });

  test('on the days off after the last day the limit has passed', () => {
    const clock = clockOf({
      startOn: '2026-05-14',
      period: { count: 1, unit: 'working-day' },
      suspensions: [],
    });
    expect(clock.dueOn).toBe('2026-05-15');
    expect(deadlineView({ clock, calendar, today: '2026-05-16' }).unitsLeft).toBe(-1);
  });

  test('in calendar days where the rule counts them', () => {
    const period = { count: 5, unit: 'calendar-day' as const };
    const clock = clockOf({ startOn: '2026-05-11', period, suspensions: [] });
    expect(clock.dueOn).toBe('2026-05-18');
    expect(deadlineView({ clock, calendar, today: '2026-05-15' }).leftText).toBe('Còn 3 ngày');
  });

  test('is not told beyond the calendar pinned to the case', () => {
    expect(leftOn('2029-01-01')).toEqual([null, null, true]);
  });
});
