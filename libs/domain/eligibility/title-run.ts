import type { TitleRunCriterion } from './criterion.js';
import type { EvidenceView } from './evidence-view.js';
import { type Finding, finding } from './finding.js';

const NO_YEARS: ReadonlySet<number> = new Set();

export function yearsHeld(view: EvidenceView, title: string): ReadonlySet<number> {
  return view.titles.get(title) ?? NO_YEARS;
}

/**
 * Consecutive awards of a title. A year of leave without the title (maternity excepted: it counts
 * as time, NĐ 152/2025 Điều 4.5) leaves open whether the run is broken: the council decides.
 */
export function judgeTitleRun(criterion: TitleRunCriterion, view: EvidenceView): Finding {
  const held = yearsHeld(view, criterion.title);
  const allYears = countdown(view.lastYear, firstYear(held));
  const run = runIn(allYears, held, criterion);
  if (run !== null) {
    return finding(criterion, { evidence: run.map((year) => `${criterion.title}:${year}`) });
  }
  const gaps = gapYears(view, held);
  const withoutGaps = allYears.filter((year) => !gaps.has(year));
  if (gaps.size > 0 && runIn(withoutGaps, held, criterion) !== null) {
    return finding(criterion, { outcome: 'open', warnings: ['gap-year-leave'] });
  }
  const nearestYear = nearestRun(criterion, held, view.lastYear);
  return finding(criterion, { outcome: 'missing', missing: [criterion.missing], nearestYear });
}

/** Years of a run, found from the last year backwards; `null` without one. */
function runIn(
  years: readonly number[],
  held: ReadonlySet<number>,
  { times, everyYears, isAnywhere }: TitleRunCriterion,
): readonly number[] | null {
  const ends = isAnywhere ? years.length : Math.min(1, years.length);
  for (let end = 0; end < ends; end += 1) {
    const run = years.filter(
      (_, at) => at >= end && (at - end) % everyYears === 0 && at < end + times * everyYears,
    );
    if (run.length === times && run.every((year) => held.has(year))) return run;
  }
  return null;
}

/** Smallest later year in which the run is complete if every later year is won. */
function nearestRun(
  { times, everyYears }: TitleRunCriterion,
  held: ReadonlySet<number>,
  lastYear: number,
): number {
  let year = lastYear + 1;
  const isWon = (back: number) => year - back > lastYear || held.has(year - back);
  while (!countdown(times - 1, 0).every((step) => isWon(step * everyYears))) year += 1;
  return year;
}

function gapYears({ ledger, lastYear }: EvidenceView, held: ReadonlySet<number>): Set<number> {
  const gaps = ledger.leaves.filter(
    ({ kind, year }) => kind !== 'maternity' && year <= lastYear && !held.has(year),
  );
  return new Set(gaps.map(({ year }) => year));
}

function firstYear(held: ReadonlySet<number>): number {
  return Math.min(Number.POSITIVE_INFINITY, ...held);
}

/** Whole numbers from one down to another; none when it lies above. */
function countdown(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, at) => from - at);
}
