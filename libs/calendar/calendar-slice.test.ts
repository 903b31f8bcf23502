import { describe, expect, test } from '@jest/globals';
import { type CalendarYear, sliceOf } from './calendar-slice.js';

const NEW_YEAR = { on: '2026-01-01', reason: 'public-holiday', note: 'Tết Dương lịch' } as const;
const SWAPPED = { on: '2025-05-02', reason: 'working-day-swap', note: 'CV 8726' } as const;
const LABOUR_DAY = {
  on: '2025-05-01',
  reason: 'public-holiday',
  note: 'Quốc tế lao động',
} as const;
const MADE_UP = { on: '2025-04-26', note: 'CV 8726' };
const YEARS: readonly CalendarYear[] = [
  { year: 2026, daysOff: [NEW_YEAR], makeUpDays: [] },
  { year: 2025, daysOff: [SWAPPED, LABOUR_DAY], makeUpDays: [MADE_UP] },
];

describe('A calendar slice', () => {
  test('holds the days of its years in order, with its version and its ends', () => {
    const bounds = { version: 'v1', fromOn: '2025-01-01', toOn: '2026-12-31' };
    expect(sliceOf(YEARS, bounds)).toEqual({
      ...bounds,
      daysOff: [LABOUR_DAY, SWAPPED, NEW_YEAR],
      makeUpDays: [MADE_UP],
    });
  });

  test('holds its first and its last day, and none outside them', () => {
    const cut = (fromOn: string, toOn: string) => sliceOf(YEARS, { version: 'v1', fromOn, toOn });
    expect(cut('2025-04-26', '2025-05-01').daysOff).toEqual([LABOUR_DAY]);
    expect(cut('2025-04-26', '2025-05-01').makeUpDays).toEqual([MADE_UP]);
    expect(cut('2025-04-27', '2025-04-30').daysOff).toEqual([]);
    expect(cut('2025-04-27', '2025-04-30').makeUpDays).toEqual([]);
  });

  test('may be one day long, but not less', () => {
    const bounds = { version: 'v1', fromOn: '2026-01-01', toOn: '2026-01-01' };
    expect(sliceOf(YEARS, bounds).daysOff).toEqual([NEW_YEAR]);
    expect(() => sliceOf(YEARS, { ...bounds, fromOn: '2026-01-02' })).toThrow(
      new RangeError('2026-01-02 is after 2026-01-01'),
    );
  });

  test('cannot be cut where the data of a year are missing', () => {
    const bounds = { version: 'v1', fromOn: '2025-06-01', toOn: '2027-01-01' };
    expect(() => sliceOf(YEARS, bounds)).toThrow(
      new RangeError('no calendar data of the year 2027'),
    );
    expect(() => sliceOf(YEARS, { ...bounds, fromOn: '2024-12-31', toOn: '2025-06-01' })).toThrow(
      new RangeError('no calendar data of the year 2024'),
    );
  });
});
