import { dividedDown } from '../legal/whole-number.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, type Rule } from '../pack/rule.js';

/** Chỉ tiêu: a share of those who hold the base, or a fixed number for one kind of unit. */
export interface QuotaRule extends Rule {
  readonly award: string;
  readonly share?: { readonly numerator: number; readonly denominator: number } | undefined;
  readonly movement?: string | undefined;
  readonly debtor?: string | undefined;
  readonly cases?: number | undefined;
}

export interface QuotaQuestion {
  readonly award: string;
  readonly movement?: string | undefined;
  readonly debtor?: string | undefined;
  /** Holders of the base of a share. */
  readonly candidates: number;
  readonly cases: number;
}

export interface QuotaAnswer {
  /** `null`: no cap is known. */
  readonly maximum: number | null;
  readonly refused: number;
  readonly rule: QuotaRule | null;
}

/** "Không quá 20%": rounded down; cases beyond the maximum are refused. */
export function quotaOf(
  rules: readonly QuotaRule[],
  question: QuotaQuestion,
  on: LegalDate,
): QuotaAnswer {
  const rule = inForceOn(rules, on).find(
    ({ award, movement, debtor }) =>
      award === question.award && movement === question.movement && debtor === question.debtor,
  );
  if (rule === undefined) return { maximum: null, refused: 0, rule: null };
  const maximum = maximumOf(rule, question.candidates);
  return { maximum, refused: Math.max(0, question.cases - maximum), rule };
}

function maximumOf({ share, cases }: QuotaRule, candidates: number): number {
  if (share === undefined) return cases ?? 0;
  return dividedDown(candidates * share.numerator, share.denominator);
}
