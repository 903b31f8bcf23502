import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, CALENDAR_2026 } from '#testing/calendar-2026.js';
import { aRule } from '#testing/nomination-builders.js';
import type { Period, Suspension } from '../legal/working-calendar.js';
import type { StepRule } from './nomination-route.js';
import { planLadder, spreadOf } from './task-ladder.js';

const CASE = 'case-1';
const OFFICE_OPENS = 8 * 3_600_000;

interface Opened {
  readonly count: number;
  readonly unit?: Period['unit'];
  readonly rule?: Partial<StepRule>;
  readonly openedAt?: number;
  readonly suspensions?: readonly Suspension[];
}

/** The ladder of a task that is opened on Monday 02/03/2026 at nine. */
function ladder({ count, unit = 'working-day', rule, openedAt, suspensions = [] }: Opened) {
  const period = { count, unit };
  const startOn = '2026-03-02';
  const { dueOn, expiresAt } = CALENDAR_2026.deadline(startOn, period, suspensions);
  const clock = { startOn, period, suspensions, citation: null, dueOn, expiresAt };
  const task = { rule: aRule('appraiser', rule), clock, openedAt: openedAt ?? at(startOn) };
  return planLadder(task, CASE, CALENDAR_2026);
}

/** Day and occasion of each rung; every reminder stands at the office's opening. */
function rungs(opened: Opened) {
  return ladder(opened).map(({ at: instant, occasion }) => [
    CALENDAR_2026.dateOf(instant),
    occasion,
  ]);
}

describe('The ladder of a task', () => {
  test('reminds at half time, two working days before and on the last day, then escalates', () => {
    const opening = OFFICE_OPENS + spreadOf(CASE);
    const on = (date: string) => CALENDAR_2026.startOf(date) + opening;
    expect(ladder({ count: 20 })).toEqual([
      { at: on('2026-03-16'), move: 'remind', occasion: 'half-time' },
      { at: on('2026-03-26'), move: 'remind', occasion: '2-working-days-before' },
      { at: on('2026-03-30'), move: 'remind', occasion: 'last-day' },
      { at: at('2026-03-31', '00:00'), move: 'escalate', occasion: 'deadline' },
    ]);
  });

  test('escalates at 00:00 of the day after the last', () => {
    expect(ladder({ count: 20, rule: { reminders: [] } })).toEqual([
      { at: Date.UTC(2026, 2, 30, 17), move: 'escalate', occasion: 'deadline' },
    ]);
  });

  test('ends the case instead where the limit means return', () => {
    expect(ladder({ count: 1, rule: { reminders: [], onExpiry: 'return' } })).toEqual([
      { at: at('2026-03-04', '00:00'), move: 'expire', occasion: 'deadline' },
    ]);
  });

  test('rounds the half of an odd number of days up', () => {
    const rule = { reminders: [{ kind: 'half-time' }] } as const;
    expect(rungs({ count: 5, rule })[0]).toEqual(['2026-03-05', 'half-time']);
    expect(rungs({ count: 4, rule })[0]).toEqual(['2026-03-04', 'half-time']);
  });

  test('counts half time in the unit of the limit, and reminds on working days', () => {
    expect(rungs({ count: 26, unit: 'calendar-day' })).toEqual([
      ['2026-03-16', 'half-time'],
      ['2026-03-26', '2-working-days-before'],
      ['2026-03-30', 'last-day'],
      ['2026-03-31', 'deadline'],
    ]);
  });

  test('reminds once a day: of two rungs on one day the later wins', () => {
    expect(rungs({ count: 4 })).toEqual([
      ['2026-03-04', '2-working-days-before'],
      ['2026-03-06', 'last-day'],
      ['2026-03-07', 'deadline'],
    ]);
    expect(rungs({ count: 1 })).toEqual([
      ['2026-03-03', 'last-day'],
      ['2026-03-04', 'deadline'],
    ]);
  });

  test('stands in the order of time, also where half time comes after two days before', () => {
    const early = { count: 3, openedAt: at('2026-03-02', '07:00') };
    expect(rungs(early)).toEqual([
      ['2026-03-03', '2-working-days-before'],
      ['2026-03-04', 'half-time'],
      ['2026-03-05', 'last-day'],
      ['2026-03-06', 'deadline'],
    ]);
  });

  test('does not remind in the past', () => {
    const rule = { reminders: [{ kind: 'working-days-before', days: 2 }] } as const;
    const opening = at('2026-03-02', '08:00') + spreadOf(CASE);
    const at2 = (openedAt: number) => rungs({ count: 2, rule, openedAt }).map(([, what]) => what);
    expect(at2(opening - 1)).toEqual(['2-working-days-before', 'deadline']);
    expect(at2(opening)).toEqual(['deadline']);
  });

  test('leaves out half time when a pause begins after it', () => {
    const suspensions = [{ fromOn: '2026-03-18', toOn: '2026-03-24' }];
    expect(rungs({ count: 20, suspensions, openedAt: at('2026-03-24') })).toEqual([
      ['2026-04-02', '2-working-days-before'],
      ['2026-04-06', 'last-day'],
      ['2026-04-07', 'deadline'],
    ]);
  });

  test('is empty for a limit that had passed when the task was opened', () => {
    expect(rungs({ count: 5, openedAt: at('2026-03-09', '23:59') })).toEqual([
      ['2026-03-10', 'deadline'],
    ]);
    expect(rungs({ count: 5, openedAt: at('2026-03-10', '00:00') })).toEqual([]);
  });
});

describe('The spread of cases over minutes', () => {
  test('follows from the case alone (FNV-1a)', () => {
    expect(spreadOf('foobar')).toBe(0xbf9cf968 % 300_000);
    expect(spreadOf('foobar')).toBe(spreadOf('foobar'));
  });

  test('is less than five minutes', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(spreadOf(id)).toBeGreaterThanOrEqual(0);
        expect(spreadOf(id)).toBeLessThan(300_000);
      }),
    );
  });

  test('puts at most 25 of 3,000 cases into one second', () => {
    const perSecond = new Map<number, number>();
    for (let index = 0; index < 3_000; index += 1) {
      const second = Math.floor(spreadOf(`case-${index}`) / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(25);
    expect(perSecond.size).toBeGreaterThan(280);
  });
});
