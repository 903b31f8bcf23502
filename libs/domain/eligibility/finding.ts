import type { LegalDate } from '../legal/working-calendar.js';
import type { Criterion } from './criterion.js';

/** Evidence that was set aside, and why. */
export interface Excluded {
  readonly ref: string;
  readonly reason: string;
}

/** What one criterion came to: a node of the proof. */
export interface Finding {
  readonly criterion: Criterion;
  /** `open`: a person must decide. */
  readonly outcome: 'met' | 'missing' | 'open';
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
  readonly excluded: readonly Excluded[];
  /** References of the evidence that carries the finding. */
  readonly evidence: readonly string[];
  readonly eligibleFrom: LegalDate | null;
  readonly nearestYear: number | null;
  readonly nextRunFrom: number | null;
  readonly needsConfirmation: boolean;
  readonly parts: readonly Finding[];
}

type More = Partial<Omit<Finding, 'criterion'>>;

export function finding(criterion: Criterion, more: More): Finding {
  return {
    criterion,
    outcome: 'met',
    missing: [],
    warnings: [],
    excluded: [],
    evidence: [],
    eligibleFrom: null,
    nearestYear: null,
    nextRunFrom: null,
    needsConfirmation: false,
    parts: [],
    ...more,
  };
}

/** Met when nothing is missing. */
export function byMissing(criterion: Criterion, missing: readonly string[], more: More): Finding {
  return finding(criterion, { outcome: missing.length > 0 ? 'missing' : 'met', missing, ...more });
}

export type Outcome = Finding['outcome'];

/** All must be met; what is missing weighs more than what is open. */
export function outcomeOfAll(findings: readonly Finding[]): Outcome {
  if (findings.some(({ outcome }) => outcome === 'missing')) return 'missing';
  return findings.some(({ outcome }) => outcome === 'open') ? 'open' : 'met';
}

/** What several findings say together. */
export function gathered(findings: readonly Finding[]) {
  return {
    missing: [...new Set(findings.flatMap(({ missing }) => missing))],
    warnings: [...new Set(findings.flatMap(({ warnings }) => warnings))],
    excluded: findings.flatMap(({ excluded }) => excluded),
    evidence: findings.flatMap(({ evidence }) => evidence),
    eligibleFrom: findings.find((one) => one.eligibleFrom !== null)?.eligibleFrom ?? null,
    nearestYear: findings.find((one) => one.nearestYear !== null)?.nearestYear ?? null,
    nextRunFrom: findings.find((one) => one.nextRunFrom !== null)?.nextRunFrom ?? null,
    needsConfirmation: findings.some((one) => one.needsConfirmation),
  };
}
