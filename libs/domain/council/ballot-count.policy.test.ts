import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aRatio } from '#testing/nomination-builders.js';
import {
  ballotsCast,
  countBallots,
  requiredVotes,
  type Tally,
  tallyMatchesVoters,
} from './ballot-count.policy.js';

const NINETY = aRatio({ numerator: 9, denominator: 10 });
const EIGHTY = aRatio({ numerator: 8, denominator: 10 });
const TWO_THIRDS = aRatio({ numerator: 2, denominator: 3 });
const MAJORITY = aRatio({ numerator: 1, denominator: 2, mustExceed: true });

/** Votes for, against, invalid. */
const tally = (...[votesFor, against = 0, invalid = 0]: [number, number?, number?]): Tally => ({
  for: votesFor,
  against,
  invalid,
});

describe('The votes needed of the total membership (NĐ 152/2025 33.5)', () => {
  test.each([
    [7, 7, 6, 5],
    [9, 9, 8, 6],
    [11, 10, 9, 8],
    [13, 12, 11, 9],
    [15, 14, 12, 10],
    [17, 16, 14, 12],
    [19, 18, 16, 13],
    [20, 18, 16, 14],
    [21, 19, 17, 14],
    [23, 21, 19, 16],
    [25, 23, 20, 17],
  ])('of %i members 90 %% are %i, 80 %% are %i, two thirds are %i', (total, ...needed) => {
    expect([NINETY, EIGHTY, TWO_THIRDS].map((ratio) => requiredVotes(ratio, total))).toEqual(
      needed,
    );
  });

  test.each([
    [1, 1],
    [2, 2],
    [7, 4],
    [8, 5],
    [9, 5],
    [25, 13],
  ])('of %i members the majority is %i: half is not enough', (total, needed) => {
    expect(requiredVotes(MAJORITY, total)).toBe(needed);
  });
});

describe('A council of nine', () => {
  test.each([
    ['90 %', 'nine for', NINETY, tally(9), true],
    ['90 %', 'eight for and one blank', NINETY, tally(8, 0, 1), false],
    ['90 %', 'eight for, the ninth kept from voting', NINETY, tally(8), false],
    ['80 %', 'eight for and one against', EIGHTY, tally(8, 1), true],
    ['80 %', 'seven for, one invalid, one missing', EIGHTY, tally(7, 0, 1), false],
  ])('asked for %s, with %s', (_share, _votes, ratio, counted, isPassed) => {
    expect(countBallots(ratio, 9, counted)).toEqual({
      totalMembership: 9,
      tally: counted,
      requiredVotes: ratio === NINETY ? 9 : 8,
      isPassed,
    });
  });

  test('of which one member is left out of the total passes with eight of eight', () => {
    expect(countBallots(NINETY, 8, tally(8)).isPassed).toBe(true);
  });
});

describe('A council of fifteen', () => {
  test.each([
    ['90 %', 'all present and written votes for', NINETY, tally(15), true],
    ['90 %', 'one written opinion that never arrives', NINETY, tally(14), true],
    ['90 %', 'no written opinion', NINETY, tally(13), false],
    ['90 %', 'one against', NINETY, tally(14, 1), true],
    ['80 %', 'exactly 12 for: "từ 80% trở lên"', EIGHTY, tally(12), true],
    ['80 %', '11 for', EIGHTY, tally(11, 4), false],
  ])('asked for %s, with %s', (_share, _votes, ratio, counted, isPassed) => {
    expect(countBallots(ratio, 15, counted).isPassed).toBe(isPassed);
  });
});

describe('A council of twenty-one', () => {
  test.each([
    ['80 %', '13 in the room and 4 in writing', EIGHTY, tally(17, 4), true],
    ['80 %', '16 for', EIGHTY, tally(16, 5), false],
    ['90 %', '19 for and 2 against', NINETY, tally(19, 2), true],
    ['90 %', '18 for', NINETY, tally(18, 3), false],
    ['two thirds', '14 for', TWO_THIRDS, tally(14), true],
    ['two thirds', '13 for', TWO_THIRDS, tally(13), false],
    ['the majority', '11 for', MAJORITY, tally(11), true],
    ['the majority', '10 for', MAJORITY, tally(10), false],
  ])('asked for %s, with %s', (_share, _votes, ratio, counted, isPassed) => {
    expect(countBallots(ratio, 21, counted).isPassed).toBe(isPassed);
  });
});

describe('Counting by integers', () => {
  const ratios = fc
    .record({ denominator: fc.integer({ min: 1, max: 1_000 }), mustExceed: fc.boolean() })
    .chain(({ denominator, mustExceed }) =>
      fc
        .integer({ min: 0, max: denominator })
        .map((numerator) => aRatio({ numerator, denominator, mustExceed })),
    );
  const councils = fc.integer({ min: 1, max: 500 });
  const passes = (ratio: typeof NINETY, total: number, votesFor: number): boolean =>
    countBallots(ratio, total, tally(votesFor)).isPassed;

  test('gives the least number that passes', () => {
    fc.assert(
      fc.property(ratios, councils, (ratio, total) => {
        const required = requiredVotes(ratio, total);
        expect(passes(ratio, total, required)).toBe(true);
        expect(passes(ratio, total, required - 1)).toBe(false);
      }),
    );
  });

  test('equals the exact comparison of fractions', () => {
    fc.assert(
      fc.property(ratios, councils, fc.nat(500), (ratio, total, votesFor) => {
        const share = BigInt(votesFor) * BigInt(ratio.denominator);
        const asked = BigInt(ratio.numerator) * BigInt(total);
        const isPassed = ratio.mustExceed ? share > asked : share >= asked;
        expect(passes(ratio, total, votesFor)).toBe(isPassed);
      }),
    );
  });

  test('never turns a passed ballot into a failed one by one vote more', () => {
    fc.assert(
      fc.property(ratios, councils, fc.nat(500), (ratio, total, votesFor) => {
        const more = passes(ratio, total, votesFor + 1);
        expect(more || !passes(ratio, total, votesFor)).toBe(true);
      }),
    );
  });

  test('does not ask whether a vote that is not for is against, blank or missing', () => {
    fc.assert(
      fc.property(ratios, councils, fc.nat(500), fc.nat(500), (ratio, total, votesFor, other) => {
        const missing = countBallots(ratio, total, tally(votesFor));
        const against = countBallots(ratio, total, tally(votesFor, other));
        const blank = countBallots(ratio, total, tally(votesFor, 0, other));
        expect([against.isPassed, blank.isPassed]).toEqual([missing.isPassed, missing.isPassed]);
      }),
    );
  });
});

describe('The counting record', () => {
  test('adds up to the members who voted', () => {
    expect(ballotsCast(tally(6, 2, 1))).toBe(9);
    expect(tallyMatchesVoters(tally(6, 2, 1), 9)).toBeNull();
  });

  test.each([
    ['one ballot fewer', tally(6, 2), 8],
    ['one ballot more', tally(6, 2, 2), 10],
    ['a negative part', tally(10, -1), 9],
    ['half a ballot', tally(8.5, 0.5), 9],
  ])('is refused with %s', (_fault, counted, cast) => {
    expect(tallyMatchesVoters(counted, 9)).toEqual({
      code: 'TALLY_MISMATCH',
      facts: { cast, voters: 9 },
      citation: null,
    });
  });
});
