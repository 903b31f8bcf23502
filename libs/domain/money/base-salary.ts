import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, type Rule } from '../pack/rule.js';

/** Lương cơ sở, đồng a month. */
export interface BaseSalary extends Rule {
  readonly amount: number;
}

export function baseSalaryOn(salaries: readonly BaseSalary[], on: LegalDate): BaseSalary | null {
  return inForceOn(salaries, on).at(0) ?? null;
}
