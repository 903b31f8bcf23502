import { describe, expect, test } from '@jest/globals';
import { distributionOf, percentile, rateOf, rateReachedAt } from './statistics.js';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('A percentile is a sample, never a value in between', () => {
  test.each([
    { of: upTo(1), share: 0.99, is: 1 },
    { of: upTo(2), share: 0.5, is: 1 },
    { of: upTo(3), share: 0.5, is: 2 },
    { of: upTo(20), share: 0.95, is: 19 },
    { of: upTo(21), share: 0.95, is: 20 },
    { of: upTo(100), share: 0.99, is: 99 },
    { of: upTo(101), share: 0.99, is: 100 },
    { of: upTo(10), share: 0, is: 1 },
    { of: upTo(10), share: 1, is: 10 },
    { of: [], share: 0.5, is: 0 },
  ])('share $share of $of.length samples is $is', ({ of, share, is }) => {
    expect(percentile(of, share)).toBe(is);
  });
});

test('A distribution counts every sample, the slowest too, in whatever order they come', () => {
  expect(distributionOf([9_000.123, 3, 1, 2])).toEqual({
    count: 4,
    p50: 2,
    p95: 9_000.12,
    p99: 9_000.12,
    max: 9_000.12,
  });
});

test('No samples make a distribution of zeros', () => {
  expect(distributionOf([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 });
});

test('A rate is of whole seconds, and 0 where no time has passed', () => {
  expect(rateOf(30, 2_000)).toBe(15);
  expect(rateOf(30, 0)).toBe(0);
});

describe('The old rate is reached again', () => {
  const everyMs = (from: number, step: number, count: number) =>
    Array.from({ length: count }, (_, index) => from + index * step);

  test('at the event that completes the first window as full as before', () => {
    // Ten a second from 5,000 on: the tenth of them is the first with nine others within a second.
    const instants = everyMs(5_000, 100, 30);
    expect(rateReachedAt(instants, { from: 1_000, rate: 10, windowMs: 1_000 })).toBe(5_900);
  });

  test('not by what came before the fault', () => {
    const instants = [...everyMs(0, 100, 10), 1_000, 1_100];
    expect(rateReachedAt(instants, { from: 1_000, rate: 5, windowMs: 1_000 })).toBeNull();
  });

  test('not by a slower rate, just by the rate itself', () => {
    const slower = everyMs(0, 250, 8);
    expect(rateReachedAt(slower, { from: 0, rate: 6, windowMs: 1_000 })).toBeNull();
    expect(rateReachedAt(slower, { from: 0, rate: 5, windowMs: 1_000 })).toBe(1_000);
  });
});
