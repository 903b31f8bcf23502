import { awardOf } from '../award/award-entry.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { EligibilityCase, EligibilityRules } from './eligibility-case.js';
import { isVerified, type Trust } from './evidence-view.js';
import { gathered } from './finding.js';
import { type BarQuestion, type LedgerBar, standingBars } from './ledger-bar.js';
import { bestProof, endOfServing, type RouteProof, viewOf } from './route-proof.js';

export interface EligibilityVerdict extends ReturnType<typeof gathered> {
  readonly verdict: 'eligible' | 'not-yet' | 'barred' | 'undetermined';
  readonly bars: readonly LedgerBar[];
  /** End of serving a discipline. */
  readonly countsFrom: LegalDate | null;
  /** The way that the verdict speaks of; `null`: chưa có quy định. */
  readonly proof: RouteProof | null;
}

/** Entries without number or issuer prove nothing; what merged bodies earned is looked at. */
const STRICT: Trust = { unverified: false, predecessors: true };

/** Whether the nominee meets the standards, as a proof over the evidence. */
export function judgeNomination(rules: EligibilityRules, one: EligibilityCase): EligibilityVerdict {
  const bars = standingBars(rules.ledgerBars, barQuestion(rules, one));
  const view = viewOf(rules, one, STRICT);
  const proof = bestProof(rules, one, view);
  const doubts = bars.length > 0 ? [] : openDoubts(rules, one, proof);
  const found = gathered(proof?.findings ?? []);
  return {
    ...found,
    warnings: [...found.warnings, ...doubts],
    excluded: [...found.excluded, ...view.excluded],
    verdict: verdictOf(bars, doubts, proof),
    bars,
    countsFrom: endOfServing(rules, one),
    proof,
  };
}

function verdictOf(
  bars: readonly LedgerBar[],
  doubts: readonly string[],
  proof: RouteProof | null,
): EligibilityVerdict['verdict'] {
  if (bars.length > 0) return 'barred';
  if (doubts.length > 0 || proof === null || proof.outcome === 'open') return 'undetermined';
  return proof.outcome === 'met' ? 'eligible' : 'not-yet';
}

/** Doubtful evidence that would change the answer; what changes nothing is ignored. */
function openDoubts(
  rules: EligibilityRules,
  one: EligibilityCase,
  strict: RouteProof | null,
): readonly string[] {
  const differs = (trust: Trust) =>
    bestProof(rules, one, viewOf(rules, one, trust))?.outcome !== strict?.outcome;
  const hasUnverified = one.ledger.retrospective.some((entry) => !isVerified(entry));
  const isUnverified = hasUnverified && differs({ ...STRICT, unverified: true });
  const isInherited = one.formedOn !== undefined && differs({ ...STRICT, predecessors: false });
  return [
    ...(isUnverified ? ['unverified-evidence'] : []),
    ...(isInherited ? ['predecessor-evidence'] : []),
  ];
}

function barQuestion({ awards }: EligibilityRules, one: EligibilityCase): BarQuestion {
  const kindOf = (award: string) => awardOf(awards, award).kind;
  return { ...one, awardKind: kindOf(one.award), kindOf };
}
