import { addYears, yearOf } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { LedgerAward } from './evidence-ledger.js';
import { type EvidenceView, isBasis } from './evidence-view.js';
import type { Excluded } from './finding.js';

/** Where the next period starts, after a previous award (NĐ 152/2025 Điều 33.7). */
export interface Anchor {
  readonly prior: LedgerAward;
  /** Years that count: from the year after the named period, or from the year of the decision. */
  readonly years: readonly number[];
  /** Day on which the years are over, where no period is named; `null` where one is. */
  readonly elapsesOn: LegalDate | null;
}

export interface Anchors {
  readonly anchors: readonly Anchor[];
  readonly excluded: readonly Excluded[];
}

/** The previous awards from which a period can be counted, the latest first. */
export function anchorsOf(view: EvidenceView, priorCode: string, years: number): Anchors {
  const held = view.awards.filter(({ award }) => award === priorCode);
  const anchors = held.filter(isBasis).flatMap((prior) => anchorOf(view, prior, years));
  return {
    anchors: anchors.toSorted((a, b) => a.years.length - b.years.length),
    excluded: notABasis(held),
  };
}

export function notABasis(awards: readonly LedgerAward[]): readonly Excluded[] {
  return awards
    .filter((award) => !isBasis(award))
    .map(({ id, isThematic }) => ({
      ref: id,
      reason: isThematic ? 'thematic-not-a-basis' : 'ad-hoc-not-a-basis',
    }));
}

function anchorOf(view: EvidenceView, prior: LedgerAward, years: number): readonly Anchor[] {
  const { achievementPeriod, year, decidedOn } = prior;
  if (decidedOn !== undefined && decidedOn > view.on) return [];
  if (achievementPeriod !== undefined) {
    return [{ prior, years: yearsOf(view, achievementPeriod.to + 1), elapsesOn: null }];
  }
  if (year !== undefined || decidedOn === undefined) return [];
  const from = view.clearedOn !== null && view.clearedOn > decidedOn ? view.clearedOn : decidedOn;
  return [{ prior, years: yearsOf(view, yearOf(decidedOn)), elapsesOn: addYears(from, years) }];
}

/** What was achieved before the end of serving a discipline does not count (Điều 4.4). */
function yearsOf({ lastYear, clearedYear }: EvidenceView, from: number): readonly number[] {
  const first = Math.max(from, clearedYear + 1);
  return Array.from({ length: Math.max(0, lastYear - first + 1) }, (_, at) => first + at);
}
