import type { Condition } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';

/** One step of ranking: by the size of a number, by the chair's vote, or by a preference. */
export interface RankingCriterion {
  /** Code by which the minutes name it. */
  readonly method: string;
  readonly by: 'number' | 'chair-vote' | 'preference' | 'person';
  /** Fact with the number. */
  readonly fact?: string | undefined;
  readonly preferred?: readonly Condition[] | undefined;
  /** A person confirms the result. */
  readonly needsConfirmation?: boolean | undefined;
}

/** Ranking of candidates over the quota. */
export interface RankingRule extends Rule {
  readonly criteria: readonly RankingCriterion[];
  /** Most ballots of a round; an open place then goes to the person named. */
  readonly mostBallots?: number | undefined;
  readonly afterMostBallots?: string | undefined;
}
