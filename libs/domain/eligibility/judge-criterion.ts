import { type Facts, meets } from '../pack/condition.js';
import { isRated, judgeChain } from './award-chain.js';
import { judgeCollectiveChain } from './collective-chain.js';
import type {
  AnyOfCriterion,
  Criterion,
  FactsCriterion,
  RatingRunCriterion,
  ShareCriterion,
  YearRatingCriterion,
} from './criterion.js';
import type { EvidenceView } from './evidence-view.js';
import { byMissing, type Finding, finding, gathered, outcomeOfAll } from './finding.js';
import { type InitiativeRules, judgeInitiatives } from './initiative-use.js';
import { judgeTitleRun, yearsHeld } from './title-run.js';
import { longestRun } from './year-run.js';

export interface JudgeTerms {
  readonly rules: InitiativeRules;
  readonly award: string;
  readonly view: EvidenceView;
}

type Judge<Kind extends Criterion['kind']> = (
  criterion: Extract<Criterion, { kind: Kind }>,
  terms: JudgeTerms,
) => Finding;

const JUDGES: { readonly [Kind in Criterion['kind']]: Judge<Kind> } = {
  facts: judgeFacts,
  share: (criterion, { view }) =>
    byMissing(criterion, isShare(criterion, view.facts) ? [] : [criterion.missing], {}),
  'year-rating': (criterion, { view }) => judgeYearRating(criterion, view),
  'title-run': (criterion, { view }) => judgeTitleRun(criterion, view),
  'rating-run': (criterion, { view }) => judgeRatingRun(criterion, view),
  initiatives: (criterion, terms) => judgeInitiatives(criterion, terms.view, terms),
  'any-of': judgeAnyOf,
  chain: (criterion, { view }) => judgeChain(criterion, view),
  'collective-chain': (criterion, { view }) => judgeCollectiveChain(criterion, view),
};

export function judgeCriterion<One extends Criterion>(criterion: One, terms: JudgeTerms): Finding {
  // Each judge takes the kind under which it is listed.
  const judge = JUDGES[criterion.kind] as (criterion: One, terms: JudgeTerms) => Finding;
  return judge(criterion, terms);
}

function judgeFacts(criterion: FactsCriterion, { view }: JudgeTerms): Finding {
  const outcome = meets(criterion.when, view.facts) ? 'met' : 'missing';
  const missing = outcome === 'met' ? [] : [criterion.missing ?? []].flat();
  return finding(criterion, { outcome, missing });
}

function isShare(criterion: ShareCriterion, facts: Facts): boolean {
  const { part, whole, numerator, denominator, mustExceed } = criterion;
  const [share, all] = [facts[part], facts[whole]];
  if (typeof share !== 'number' || typeof all !== 'number') return false;
  const [left, right] = [share * denominator, numerator * all];
  return mustExceed ? left > right : left >= right;
}

function judgeYearRating(criterion: YearRatingCriterion, view: EvidenceView): Finding {
  const { ratings, missing, unrated } = criterion;
  const year = view.lastYear;
  if (isRated(view, year, ratings)) return finding(criterion, { evidence: [`rating:${year}`] });
  if (unrated === undefined || view.ratings.has(year)) return byMissing(criterion, [missing], {});
  const isTitled = yearsHeld(view, unrated.title).has(year);
  const evidence = isTitled ? [`${unrated.title}:${year}`] : [];
  return byMissing(criterion, isTitled ? [] : [unrated.missing], { evidence });
}

function judgeRatingRun(criterion: RatingRunCriterion, view: EvidenceView): Finding {
  const { ratings, titles, years, missing } = criterion;
  const passes = (year: number) =>
    isRated(view, year, ratings) || titles.some((title) => yearsHeld(view, title).has(year));
  const known = [view.ratings.keys(), ...titles.map((title) => yearsHeld(view, title))];
  const first = Math.min(view.lastYear, ...known.flatMap((list) => [...list]));
  const all = Array.from({ length: view.lastYear - first + 1 }, (_, at) => first + at);
  const run = longestRun(all, passes);
  const evidence = run.slice(-years).map((year) => `rating:${year}`);
  return byMissing(criterion, run.length < years ? [missing] : [], { evidence });
}

function judgeAnyOf(criterion: AnyOfCriterion, terms: JudgeTerms): Finding {
  const ways = criterion.alternatives.map((way) => way.map((one) => judgeCriterion(one, terms)));
  const best =
    ways.find((way) => outcomeOfAll(way) === 'met') ??
    ways.find((way) => outcomeOfAll(way) === 'open') ??
    ways[criterion.reported];
  if (best === undefined) return finding(criterion, { outcome: 'missing' });
  return finding(criterion, { ...gathered(best), outcome: outcomeOfAll(best), parts: best });
}
