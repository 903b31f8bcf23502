import { type Anchor, anchorsOf } from './anchor.js';
import type { ChainCriterion } from './criterion.js';
import type { EvidenceView } from './evidence-view.js';
import { byMissing, type Finding, finding } from './finding.js';
import { yearsHeld } from './title-run.js';
import { longestRun } from './year-run.js';

/** The way of an individual from one award to the next, from the anchor that helps most. */
export function judgeChain(criterion: ChainCriterion, view: EvidenceView): Finding {
  const { anchors, excluded } = anchorsOf(view, criterion.prior, criterion.years);
  const found = anchors.map((anchor) => judgeFrom(criterion, view, anchor));
  return { ...(leastMissing(found) ?? withoutPrior(criterion)), excluded };
}

export function withoutPrior(criterion: Finding['criterion']): Finding {
  return finding(criterion, { outcome: 'missing', missing: ['prior-award'] });
}

export function leastMissing(found: readonly Finding[]): Finding | undefined {
  return found.toSorted((a, b) => a.missing.length - b.missing.length).at(0);
}

/** Whether the years since a decision that names no period are over. */
export function periodMissing({ elapsesOn }: Anchor, { on }: EvidenceView): readonly string[] {
  return elapsesOn !== null && on < elapsesOn ? ['period-elapsed'] : [];
}

function judgeFrom(criterion: ChainCriterion, view: EvidenceView, anchor: Anchor): Finding {
  const bad = anchor.years.filter((year) => !isRated(view, year, criterion.ratings));
  const elapsed = periodMissing(anchor, view);
  const others = [
    ...elapsed,
    ...bestMissing(criterion, view, anchor),
    ...titlesMissing(criterion, view, anchor),
  ];
  const lastBad = bad.at(-1);
  return byMissing(criterion, [...ratingsMissing(criterion, anchor, bad), ...others], {
    evidence: [anchor.prior.id, ...anchor.years.map((year) => `rating:${year}`)],
    eligibleFrom: elapsed.length > 0 ? anchor.elapsesOn : null,
    nextRunFrom: lastBad === undefined ? null : lastBad + 1,
    needsConfirmation: others.length === 0 && isOnlyWord(criterion, anchor, bad),
  });
}

/** A year that is not so rated, or too few years after a named period. */
function ratingsMissing(
  { years }: ChainCriterion,
  anchor: Anchor,
  bad: readonly number[],
): string[] {
  const isShort = anchor.elapsesOn === null && anchor.years.length < years;
  return bad.length > 0 || isShort ? ['consecutive-ratings'] : [];
}

/** The article's own words would be met; only the decree asks for the years up to the nomination. */
function isOnlyWord(
  { endsAtNomination, years }: ChainCriterion,
  anchor: Anchor,
  bad: readonly number[],
): boolean {
  if (endsAtNomination || bad.length === 0) return false;
  return longestRun(anchor.years, (year) => !bad.includes(year)).length >= years;
}

export function isRated(view: EvidenceView, year: number, ratings: readonly string[]): boolean {
  return ratings.includes(view.ratings.get(year) ?? 'unrated');
}

function bestMissing(
  { best }: ChainCriterion,
  view: EvidenceView,
  { years }: Anchor,
): readonly string[] {
  if (best === undefined) return [];
  const reached = years.filter((year) => isRated(view, year, [best.rating])).length;
  return reached >= best.years ? [] : ['rating-excellent'];
}

function titlesMissing(
  { titles }: ChainCriterion,
  view: EvidenceView,
  { years }: Anchor,
): readonly string[] {
  return titles
    .filter(({ award, count }) => {
      const held = yearsHeld(view, award);
      return years.filter((year) => held.has(year)).length < count;
    })
    .map(({ missing }) => missing);
}
