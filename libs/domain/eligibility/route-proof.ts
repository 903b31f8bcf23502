import { yearOf } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { EligibilityRoute } from './criterion.js';
import type { EligibilityCase, EligibilityRules } from './eligibility-case.js';
import { type EvidenceView, evidenceView, type Trust } from './evidence-view.js';
import { type Finding, gathered, outcomeOfAll } from './finding.js';
import { judgeCriterion } from './judge-criterion.js';
import { clearedOn } from './ledger-bar.js';

/** One way to the award with what each of its criteria came to. */
export interface RouteProof {
  readonly route: EligibilityRoute;
  readonly outcome: Finding['outcome'];
  readonly findings: readonly Finding[];
}

/** The best way open to the nominee, by what is missing; `null` where the pack knows none. */
export function bestProof(
  rules: EligibilityRules,
  one: EligibilityCase,
  view: EvidenceView,
): RouteProof | null {
  const proofs = routesOf(rules, one).map((route) => {
    const terms = { rules, award: one.award, view };
    const findings = route.criteria.map((criterion) => judgeCriterion(criterion, terms));
    return { route, findings, outcome: outcomeOfAll(findings) };
  });
  return proofs.toSorted((a, b) => rankOf(a) - rankOf(b)).at(0) ?? null;
}

const ORDER = ['met', 'open', 'missing'] as const;
/** More than any way has criteria. */
const WIDE = 1000;

/** Met before open before missing; of these the fewest, those without a code last. */
function rankOf({ outcome, findings }: RouteProof): number {
  const lacking = findings.filter((found) => found.outcome === 'missing');
  const nameless = lacking.filter(({ missing }) => missing.length === 0).length;
  const named = gathered(lacking).missing.length;
  return (ORDER.indexOf(outcome) * WIDE + nameless) * WIDE + named;
}

function routesOf(
  { eligibility }: EligibilityRules,
  { award, nomineeKind, awardType, route }: EligibilityCase,
): readonly EligibilityRoute[] {
  const ways = eligibility.filter(
    (way) => way.award === award && way.nomineeKinds.includes(nomineeKind),
  );
  if (route !== undefined) return ways.filter((way) => way.route === route);
  return awardType === undefined
    ? ways
    : ways.filter(({ awardTypes }) => awardTypes.includes(awardType));
}

/** End of serving the disciplines of a nominee to whom they matter. */
export function endOfServing(rules: EligibilityRules, one: EligibilityCase): LegalDate | null {
  const matters = rules.ledgerBars.some(
    ({ kind, nomineeKinds }) => kind === 'discipline' && nomineeKinds.includes(one.nomineeKind),
  );
  return matters ? clearedOn(one) : null;
}

export function viewOf(rules: EligibilityRules, one: EligibilityCase, trust: Trust): EvidenceView {
  const cleared = endOfServing(rules, one);
  const terms = {
    lastYear: one.forYear ?? yearOf(one.on) - 1,
    on: one.on,
    clearedOn: cleared,
    clearedYear: cleared === null ? 0 : yearOf(cleared),
    formedOn: one.formedOn ?? null,
    facts: one.facts,
  };
  return evidenceView(one.ledger, terms, trust);
}
