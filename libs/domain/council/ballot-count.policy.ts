import type { Citation } from '../legal/citation.js';
import { refused, type Verdict } from '../legal/refusal.js';

/** Share of the TOTAL membership that must be for; integers, so that equality is exact. */
export interface ApprovalRatio {
  readonly numerator: number;
  readonly denominator: number;
  /** `false`: at least the share ("từ 80% trở lên"); `true`: more than it (majority, "quá bán"). */
  readonly mustExceed: boolean;
  readonly citation: Citation;
}

/** Kết quả kiểm phiếu of one ballot; the parts add up to the ballots cast. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly invalid: number;
}

export interface BallotResult {
  readonly totalMembership: number;
  readonly tally: Tally;
  readonly requiredVotes: number;
  readonly isPassed: boolean;
}

export function ballotsCast(tally: Tally): number {
  return tally.for + tally.against + tally.invalid;
}

/** Fewest votes for that pass: `ceil(n·T/d)`, or one more than `floor(n·T/d)` where the share must be exceeded. */
export function requiredVotes(ratio: ApprovalRatio, totalMembership: number): number {
  const product = ratio.numerator * totalMembership;
  const whole = Math.floor(product / ratio.denominator);
  if (ratio.mustExceed) return whole + 1;
  return product % ratio.denominator === 0 ? whole : whole + 1;
}

/** Blank, invalid and missing ballots count as not-for: the denominator is the total membership (NĐ 152/2025 33.5). */
export function countBallots(
  ratio: ApprovalRatio,
  totalMembership: number,
  tally: Tally,
): BallotResult {
  const required = requiredVotes(ratio, totalMembership);
  return {
    totalMembership,
    tally,
    requiredVotes: required,
    isPassed: tally.for >= required,
  };
}

/** The counted ballots are exactly those of the members who voted. */
export function tallyMatchesVoters(tally: Tally, voters: number): Verdict {
  const parts = [tally.for, tally.against, tally.invalid];
  const isCountable = parts.every((part) => Number.isSafeInteger(part) && part >= 0);
  const cast = ballotsCast(tally);
  return isCountable && cast === voters ? null : refused('TALLY_MISMATCH', { cast, voters });
}
