import type { Tally } from '#domain/council/ballot-count.policy.js';
import type { BallotChoice } from '#persistence/entities/ballot.entity.js';

export interface SampleBallot {
  readonly personId: string;
  readonly choice: BallotChoice;
}

/**
 * Who casts what where the sample gives numbers only: for, against, blank (counted as invalid), in
 * the order of the members given; members left over cast nothing.
 */
export function ballotsOf(votes: Tally, memberIds: readonly string[]): SampleBallot[] {
  const choices = [
    ...Array<BallotChoice>(votes.for).fill('for'),
    ...Array<BallotChoice>(votes.against).fill('against'),
    ...Array<BallotChoice>(votes.invalid).fill('blank'),
  ];
  return memberIds.flatMap((personId, index) => {
    const choice = choices[index];
    return choice ? [{ personId, choice }] : [];
  });
}

/** Kết quả kiểm phiếu of ballots cast one by one. */
export function tallyOf(choices: readonly BallotChoice[]): Tally {
  const count = (choice: BallotChoice) => choices.filter((cast) => cast === choice).length;
  return { for: count('for'), against: count('against'), invalid: count('blank') };
}
