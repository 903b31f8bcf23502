import { type Anchor, anchorsOf, notABasis } from './anchor.js';
import { isRated, leastMissing, periodMissing, withoutPrior } from './award-chain.js';
import type { CollectiveChainCriterion, HeldAward } from './criterion.js';
import { type EvidenceView, evidenceYear, isBasis } from './evidence-view.js';
import { byMissing, type Finding } from './finding.js';
import { yearsHeld } from './title-run.js';
import { longestRun } from './year-run.js';

/** The way of a collective from one award to the next (NĐ 152/2025 Điều 33.7 §3). */
export function judgeCollectiveChain(
  criterion: CollectiveChainCriterion,
  view: EvidenceView,
): Finding {
  const { anchors } = anchorsOf(view, criterion.prior, criterion.years);
  const found = anchors.map((anchor) => judgeFrom(criterion, view, anchor));
  const named = new Set([criterion.prior, ...criterion.held.flat().map(({ award }) => award)]);
  const excluded = notABasis(view.awards.filter(({ award }) => named.has(award)));
  return { ...(leastMissing(found) ?? withoutPrior(criterion)), excluded };
}

function judgeFrom(
  criterion: CollectiveChainCriterion,
  view: EvidenceView,
  anchor: Anchor,
): Finding {
  const { runRatings, runTitles, otherRatings } = criterion;
  const isTitled = (year: number) => runTitles.some((title) => yearsHeld(view, title).has(year));
  const run = longestRun(anchor.years, (year) => isTitled(year) || isRated(view, year, runRatings));
  const isBad = (year: number) => !isTitled(year) && !isRated(view, year, otherRatings);
  const others = anchor.years.filter((year) => !run.includes(year));
  const elapsed = periodMissing(anchor, view);
  const missing = [
    ...(run.length < criterion.years ? ['consecutive-ratings'] : []),
    ...(others.some(isBad) ? ['other-years-rating'] : []),
    ...elapsed,
    ...(holdsOne(criterion, view, anchor) ? [] : ['flags-or-certificates']),
  ];
  return byMissing(criterion, missing, {
    evidence: [anchor.prior.id, ...anchor.years.map((year) => `rating:${year}`)],
    eligibleFrom: elapsed.length > 0 ? anchor.elapsesOn : null,
  });
}

function holdsOne({ held }: CollectiveChainCriterion, view: EvidenceView, anchor: Anchor): boolean {
  return held.some((together) => together.every((wanted) => holds(wanted, view, anchor)));
}

/** Awards of the period, the previous one itself left out. */
function holds({ award, count }: HeldAward, view: EvidenceView, { prior, years }: Anchor): boolean {
  const listed = view.awards.filter(
    (one) => one.award === award && one.id !== prior.id && isBasis(one) && isWithin(one, years),
  );
  const titled = (view.ledger.titles[award] ?? []).filter((year) => years.includes(year));
  return listed.length + titled.length >= count;
}

function isWithin(award: Parameters<typeof evidenceYear>[0], years: readonly number[]): boolean {
  const year = evidenceYear(award);
  return year !== null && years.includes(year);
}
