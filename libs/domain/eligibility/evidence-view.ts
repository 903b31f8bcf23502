import { yearOf } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { Facts } from '../pack/condition.js';
import type { EvidenceLedger, LedgerAward, Rating, RetrospectiveTitle } from './evidence-ledger.js';
import type { Excluded } from './finding.js';

/** Which doubtful evidence is counted. */
export interface Trust {
  readonly unverified: boolean;
  readonly predecessors: boolean;
}

export interface ViewTerms {
  /** Last year that counts. */
  readonly lastYear: number;
  /** Day of the nomination; of a yearly title the last day of its year. */
  readonly on: LegalDate;
  /** Achievements of this year and before do not count: a discipline was served in it. */
  readonly clearedYear: number;
  /** End of serving a discipline. */
  readonly clearedOn: LegalDate | null;
  /** Evidence from before this day was earned by bodies merged into the collective. */
  readonly formedOn: LegalDate | null;
  readonly facts: Facts;
}

/** The evidence as one reading of the ledger sees it. */
export interface EvidenceView extends ViewTerms {
  readonly ledger: EvidenceLedger;
  readonly titles: ReadonlyMap<string, ReadonlySet<number>>;
  readonly ratings: ReadonlyMap<number, Rating>;
  readonly awards: readonly LedgerAward[];
  readonly excluded: readonly Excluded[];
}

export function isVerified({ documentNumber, issuer }: RetrospectiveTitle): boolean {
  return documentNumber !== null && issuer !== null;
}

/** Year of which an award is evidence. */
export function evidenceYear(award: LedgerAward): number | null {
  const { year, achievementPeriod, decidedOn } = award;
  return year ?? achievementPeriod?.to ?? (decidedOn === undefined ? null : yearOf(decidedOn));
}

export function evidenceView(ledger: EvidenceLedger, terms: ViewTerms, trust: Trust): EvidenceView {
  const firstYear = trust.predecessors || terms.formedOn === null ? 0 : yearOf(terms.formedOn);
  const counts = (year: number) =>
    year <= terms.lastYear && year > terms.clearedYear && year >= firstYear;
  const entered = ledger.retrospective.filter((entry) => trust.unverified || isVerified(entry));
  const setAside = ledger.retrospective.filter((entry) => !isVerified(entry) && !trust.unverified);
  const formedOn = trust.predecessors ? null : terms.formedOn;
  const awards = ledger.awards.filter((award) => formedOn === null || isOwn(award, formedOn));
  return {
    ...terms,
    ledger,
    titles: titleYears(ledger, { entered, awards, counts }),
    ratings: new Map(
      Object.entries(ledger.ratings)
        .map(([year, rating]) => [Number(year), rating] as const)
        .filter(([year]) => counts(year)),
    ),
    awards,
    excluded: setAside.map(({ award, year }) => ({
      ref: `${award}:${year}`,
      reason: 'unverified',
    })),
  };
}

/** Earned by the collective itself, not by a body merged into it. */
function isOwn(award: LedgerAward, formedOn: LegalDate): boolean {
  const isLater = award.decidedOn === undefined || award.decidedOn >= formedOn;
  return isLater && (evidenceYear(award) ?? 0) >= yearOf(formedOn);
}

interface TitleSources {
  readonly entered: readonly RetrospectiveTitle[];
  readonly awards: readonly LedgerAward[];
  readonly counts: (year: number) => boolean;
}

function titleYears({ titles }: EvidenceLedger, { entered, awards, counts }: TitleSources) {
  const years = new Map<string, Set<number>>();
  const add = (award: string, year: number | null) => {
    const known = years.get(award) ?? new Set();
    if (year !== null && counts(year)) years.set(award, known.add(year));
  };
  for (const [award, held] of Object.entries(titles)) for (const year of held) add(award, year);
  for (const { award, year } of entered) add(award, year);
  for (const award of awards.filter(isBasis)) add(award.award, evidenceYear(award));
  return years;
}

/** Sudden and thematic awards are no basis of a merit-based proposal (NĐ 152/2025 Điều 4.3). */
export function isBasis(award: LedgerAward): boolean {
  return award.awardType !== 'ad-hoc' && !award.isThematic;
}
