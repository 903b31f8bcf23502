import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LegalClock, legalTime, REAL_TIME, realTime } from './legal-clock.js';

const instants = fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 });
const wholePaces = fc.integer({ min: 1, max: 1_000_000 });
const brokenPaces = fc.integer({ min: 1, max: 1_000_000 }).map((mille) => mille / 1_000);
const clocksOf = (paces: fc.Arbitrary<number>): fc.Arbitrary<LegalClock> =>
  fc
    .record({ legalAt: instants, realAt: instants, scale: paces, scaleBefore: fc.option(paces) })
    .map(({ scaleBefore, ...clock }) => (scaleBefore === null ? clock : { ...clock, scaleBefore }));
const clocks = clocksOf(fc.oneof(wholePaces, brokenPaces));
/** Legal distances of up to ten years either way. */
const distances = fc.integer({ min: -315_360_000_000, max: 315_360_000_000 });

describe('The legal clock', () => {
  test('is real time in production', () => {
    expect(legalTime(REAL_TIME, 1_772_416_800_123)).toBe(1_772_416_800_123);
    expect(realTime(REAL_TIME, 1_772_416_800_123)).toBe(1_772_416_800_123);
  });

  test('plays a day in a second when it runs 86,400 times as fast', () => {
    const clock = { legalAt: 1_000_000_000_000, realAt: 500, scale: 86_400 };
    expect(legalTime(clock, 500)).toBe(1_000_000_000_000);
    expect(legalTime(clock, 1_500)).toBe(1_000_086_400_000);
    expect(legalTime(clock, 499)).toBe(999_999_913_600);
    expect(realTime(clock, 1_000_086_400_000)).toBe(1_500);
    expect(realTime(clock, 1_000_086_400_001)).toBe(1_501);
    expect(realTime(clock, 999_999_913_600)).toBe(499);
  });

  test('runs at a pace of its own before the anchor, and the paces meet there', () => {
    const clock = { legalAt: 10_000, realAt: 1_000, scale: 2, scaleBefore: 100 };
    expect([999, 1_000, 1_001].map((real) => legalTime(clock, real))).toEqual([
      9_900, 10_000, 10_002,
    ]);
    expect([9_900, 9_901, 10_000, 10_001].map((legal) => realTime(clock, legal))).toEqual([
      999, 1_000, 1_000, 1_001,
    ]);
  });

  test('rounds a slow legal instant down and its real one up', () => {
    const clock = { legalAt: 0, realAt: 0, scale: 0.5 };
    expect([1, 2, 3].map((real) => legalTime(clock, real))).toEqual([0, 1, 1]);
    expect([1, 2].map((legal) => realTime(clock, legal))).toEqual([2, 4]);
  });

  test('never runs backwards', () => {
    fc.assert(
      fc.property(clocks, instants, fc.nat(1_000_000), (clock, real, later) => {
        expect(legalTime(clock, real + later)).toBeGreaterThanOrEqual(legalTime(clock, real));
      }),
    );
  });

  test('does not lose the last legal millisecond to a pace of weeks in seconds', () => {
    const clock = { legalAt: 1_776_387_600_000, realAt: 1_795_600_000_000, scale: 86_400 };
    expect(realTime(clock, 1_776_387_600_000 + 86_400 * 1_000 + 1)).toBe(1_795_600_001_001);
    expect(realTime(clock, 1_776_387_600_000 + 86_400 * 1_000)).toBe(1_795_600_001_000);
  });

  test('has reached an instant at its real time, and not a millisecond before', () => {
    fc.assert(
      fc.property(clocksOf(wholePaces), distances, (clock, distance) => {
        const legal = clock.legalAt + distance;
        const real = realTime(clock, legal);
        expect(legalTime(clock, real)).toBeGreaterThanOrEqual(legal);
        expect(legalTime(clock, real - 1)).toBeLessThan(legal);
      }),
    );
  });

  test('has reached it at a broken pace too, at most a millisecond late', () => {
    fc.assert(
      fc.property(clocksOf(brokenPaces), distances, (clock, distance) => {
        const legal = clock.legalAt + distance;
        const real = realTime(clock, legal);
        expect(legalTime(clock, real)).toBeGreaterThanOrEqual(legal);
        expect(legalTime(clock, real - 2)).toBeLessThan(legal);
      }),
    );
  });

  test('waits a millisecond more where division and multiplication do not meet', () => {
    const clock = { legalAt: 0, realAt: 0, scale: 0.009 };
    expect(legalTime(clock, 3_000)).toBe(26);
    expect(realTime(clock, 27)).toBe(3_001);
    expect(legalTime(clock, 3_001)).toBe(27);
  });
});
