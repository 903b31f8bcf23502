import { describe, expect, test } from '@jest/globals';
import type { LegalDate, Suspension } from '#domain/legal/working-calendar.js';
import { officialCalendar } from '#testing/official-calendar.js';
import { addDays } from './civil-date.js';

const calendar = officialCalendar();

/** An appraisal of 20 working days from Mon 02/03/2026. */
function appraisal(...suspensions: readonly Suspension[]) {
  return calendar.deadline('2026-03-02', { count: 20, unit: 'working-day' }, suspensions);
}

const from = (fromOn: LegalDate, toOn: LegalDate | null): Suspension => ({ fromOn, toOn });
const DENUNCIATION = from('2026-03-11', '2026-03-24');
const INSPECTION = from('2026-03-18', '2026-04-02');

function skipped(reason: 'weekend' | 'suspended', first: LegalDate, days: number) {
  return Array.from({ length: days }, (_, index) => ({
    on: addDays(first, index),
    reason,
    note: null,
  }));
}

describe('A suspension', () => {
  test('loses both its end days: 6 days consumed before, 14 remain after', () => {
    const { dueOn, skipped: lost } = appraisal(DENUNCIATION);
    expect(dueOn).toBe('2026-04-13');
    expect(lost).toEqual([
      ...skipped('weekend', '2026-03-07', 2),
      ...skipped('suspended', '2026-03-11', 14),
      ...skipped('weekend', '2026-03-28', 2),
      ...skipped('weekend', '2026-04-04', 2),
      ...skipped('weekend', '2026-04-11', 2),
    ]);
  });

  test('leaves the limit alone where there is none', () => {
    expect(appraisal().dueOn).toBe('2026-03-30');
  });

  test('that begins a day later, the day of the cause being worked, ends a day earlier', () => {
    expect(appraisal(from('2026-03-12', '2026-03-24')).dueOn).toBe('2026-04-10');
  });

  test('together with another that overlaps is their union, 17 working days and never 22', () => {
    const { dueOn, skipped: lost } = appraisal(DENUNCIATION, INSPECTION);
    expect(dueOn).toBe('2026-04-22');
    expect(lost).toEqual([
      ...skipped('weekend', '2026-03-07', 2),
      ...skipped('suspended', '2026-03-11', 23),
      ...skipped('weekend', '2026-04-04', 2),
      ...skipped('weekend', '2026-04-11', 2),
      ...skipped('weekend', '2026-04-18', 2),
    ]);
  });

  test('counts the same in whatever order it was recorded', () => {
    expect(appraisal(INSPECTION, DENUNCIATION)).toEqual(appraisal(DENUNCIATION, INSPECTION));
  });

  test('of one day loses that day, and on a weekend nothing', () => {
    expect(appraisal(from('2026-03-11', '2026-03-11')).dueOn).toBe('2026-03-31');
    expect(appraisal(from('2026-03-14', '2026-03-15')).dueOn).toBe('2026-03-30');
  });

  test('on the last day moves it, and from the day after it does not', () => {
    expect(appraisal(from('2026-03-30', '2026-03-30')).dueOn).toBe('2026-03-31');
    expect(appraisal(from('2026-03-31', '2026-04-30')).dueOn).toBe('2026-03-30');
  });

  test('across the start loses only the days after it', () => {
    expect(appraisal(from('2026-02-23', '2026-03-02')).dueOn).toBe('2026-03-30');
    expect(appraisal(from('2026-02-23', '2026-03-03')).dueOn).toBe('2026-03-31');
  });

  test('takes a make-up Saturday away from the limit', () => {
    const period = { count: 5, unit: 'working-day' } as const;
    const {
      dueOn,
      makeUpDays,
      skipped: lost,
    } = calendar.deadline('2026-01-05', period, [from('2026-01-10', '2026-01-10')]);
    expect([dueOn, makeUpDays]).toEqual(['2026-01-12', []]);
    expect(lost).toEqual([
      { on: '2026-01-10', reason: 'suspended', note: null },
      ...skipped('weekend', '2026-01-11', 1),
    ]);
  });

  test('without an end lets no deadline follow', () => {
    const stillStopped = (day: string) =>
      new RangeError(
        `the clock has been suspended since ${day} with no end known: no deadline follows`,
      );
    expect(() => appraisal(from('2026-03-11', null))).toThrow(stillStopped('2026-03-11'));
    expect(() => appraisal(DENUNCIATION, from('2026-03-18', null))).toThrow(
      stillStopped('2026-03-18'),
    );
    expect(() => appraisal(from('2026-03-30', null))).toThrow(stillStopped('2026-03-30'));
  });

  test('without an end that begins after the last day changes nothing', () => {
    expect(appraisal(from('2026-03-31', null)).dueOn).toBe('2026-03-30');
  });

  test('cannot end before it begins', () => {
    expect(() => appraisal(from('2026-03-11', '2026-03-10'))).toThrow(
      new RangeError('suspension ends on 2026-03-10, before its start 2026-03-11'),
    );
  });
});
