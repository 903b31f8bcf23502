import { dividedUp } from '../legal/whole-number.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, type Rule } from '../pack/rule.js';
import { type BaseSalary, baseSalaryOn } from './base-salary.js';

/** Mức tiền thưởng of an award as multiples of the base salary, in hundredths. */
export interface BonusRule extends Rule {
  readonly awards: readonly string[];
  /** By kind of nominee. */
  readonly hundredths: Readonly<Record<string, number>>;
  /** Rounded up to the next of these, once, at the end; đồng. */
  readonly roundedUpTo: number;
}

/** Who pays awards of a level (Luật 06/2022/QH15 Điều 11.4; NĐ 152/2025 Điều 47.2). */
export interface PaymentRule extends Rule {
  readonly level: string;
  readonly payer: string;
}

export interface BonusRules {
  readonly bonuses: readonly BonusRule[];
  readonly baseSalaries: readonly BaseSalary[];
}

export interface BonusCase {
  readonly award: string;
  readonly nomineeKind: string;
  /** Day of the award decision: its base salary counts (NĐ 152/2025 Điều 49.1). */
  readonly decidedOn: LegalDate;
}

export interface BonusAmount {
  /** Đồng; `null`: the decree sets no amount. */
  readonly amount: number | null;
  readonly baseSalary: BaseSalary | null;
  readonly rule: BonusRule | null;
}

/** The bonus of one award, alone. */
export function bonusAmount(rules: BonusRules, bonus: BonusCase): BonusAmount {
  const { award, nomineeKind, decidedOn } = bonus;
  const baseSalary = baseSalaryOn(rules.baseSalaries, decidedOn);
  const rule = inForceOn(rules.bonuses, decidedOn).find(({ awards }) => awards.includes(award));
  const hundredths = rule?.hundredths[nomineeKind];
  if (rule === undefined || hundredths === undefined || baseSalary === null)
    return { amount: null, baseSalary, rule: rule ?? null };
  return { amount: roundedUp(hundredths * baseSalary.amount, rule.roundedUpTo), baseSalary, rule };
}

function roundedUp(hundredthsOfDong: number, step: number): number {
  return dividedUp(hundredthsOfDong, step * 100) * step;
}
