import type { Condition } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';
import type { Rating, Scope } from './evidence-ledger.js';

/** Something about the nominee or the case; without `missing` it has no code of its own. */
export interface FactsCriterion {
  readonly kind: 'facts';
  readonly when: Condition;
  readonly missing?: string | undefined;
}

/** A part of the members of a collective. */
export interface ShareCriterion {
  readonly kind: 'share';
  readonly part: string;
  readonly whole: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly mustExceed: boolean;
  readonly missing: string;
}

/** The rating of the year; where there is none, a title of that year shows the same. */
export interface YearRatingCriterion {
  readonly kind: 'year-rating';
  readonly ratings: readonly Rating[];
  readonly missing: string;
  readonly unrated?: { readonly title: string; readonly missing: string } | undefined;
}

/** Initiatives, or as many science tasks, recognised for the scope. */
export interface InitiativeCriterion {
  readonly kind: 'initiatives';
  readonly scope: Scope;
  readonly count: number;
}

/** "03 lần liên tục": titles so many years apart, up to the last counted year or anywhere. */
export interface TitleRunCriterion {
  readonly kind: 'title-run';
  readonly title: string;
  readonly times: number;
  readonly everyYears: number;
  readonly isAnywhere: boolean;
  readonly missing: string;
}

/** Consecutive years with one of the ratings, or a title that shows the same, anywhere. */
export interface RatingRunCriterion {
  readonly kind: 'rating-run';
  readonly ratings: readonly Rating[];
  readonly titles: readonly string[];
  readonly years: number;
  readonly missing: string;
}

/** One of several ways; the one named is reported when all fail. */
export interface AnyOfCriterion {
  readonly kind: 'any-of';
  readonly alternatives: readonly (readonly Criterion[])[];
  readonly reported: number;
}

export interface HeldAward {
  readonly award: string;
  readonly count: number;
}

/** "Đã được tặng …, sau đó … năm liên tục": the way of an individual from one award to the next. */
export interface ChainCriterion {
  readonly kind: 'chain';
  readonly prior: string;
  readonly years: number;
  /** Ratings that every year up to the nomination must have. */
  readonly ratings: readonly Rating[];
  readonly best?: { readonly rating: Rating; readonly years: number } | undefined;
  readonly titles: readonly (HeldAward & { readonly missing: string })[];
  /** Whether the article itself says "đến thời điểm đề nghị". */
  readonly endsAtNomination: boolean;
}

/** The same of a collective: a run of years anywhere, all other years at least so good. */
export interface CollectiveChainCriterion {
  readonly kind: 'collective-chain';
  readonly prior: string;
  readonly years: number;
  readonly runRatings: readonly Rating[];
  readonly runTitles: readonly string[];
  readonly otherRatings: readonly Rating[];
  /** Alternatives of awards held in the period. */
  readonly held: readonly (readonly HeldAward[])[];
}

export type Criterion =
  | FactsCriterion
  | ShareCriterion
  | YearRatingCriterion
  | InitiativeCriterion
  | TitleRunCriterion
  | RatingRunCriterion
  | AnyOfCriterion
  | ChainCriterion
  | CollectiveChainCriterion;

/** One legal way to an award: all criteria must be met. */
export interface EligibilityRoute extends Rule {
  /** Point of the law, e.g. `73.1b`. */
  readonly route: string;
  readonly award: string;
  readonly nomineeKinds: readonly string[];
  readonly awardTypes: readonly string[];
  readonly criteria: readonly Criterion[];
}
