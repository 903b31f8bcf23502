import type { LegalDate } from '../legal/working-calendar.js';

/** One of the bonuses given at the same time to one nominee. */
export interface GivenBonus {
  readonly amount: number | null;
  readonly isTitle: boolean;
  readonly nomineeKind: string;
  readonly decidedOn: LegalDate;
  readonly period?: { readonly from: number; readonly to: number } | undefined;
}

export interface PaidBonuses {
  /** In the order given; 0 = not paid, `null` = no amount is known. */
  readonly paid: readonly (number | null)[];
  readonly total: number;
}

/** Of titles of one period only the highest is paid (NĐ 152/2025 Điều 49.5); all else is paid. */
export function paidTogether(given: readonly GivenBonus[]): PaidBonuses {
  const paid = given.map((bonus, at) => {
    if (bonus.amount === null) return null;
    const rivals = given.filter((other) => isSamePeriod(bonus, other));
    const highest = Math.max(...rivals.map(({ amount }) => amount ?? 0));
    const first = given.findIndex(
      (other) => isSamePeriod(bonus, other) && other.amount === highest,
    );
    return rivals.length === 0 || at === first ? bonus.amount : 0;
  });
  return { paid, total: paid.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) };
}

function isSamePeriod(a: GivenBonus, b: GivenBonus): boolean {
  return (
    a.isTitle &&
    b.isTitle &&
    a.nomineeKind === b.nomineeKind &&
    a.decidedOn === b.decidedOn &&
    a.period !== undefined &&
    a.period.from === b.period?.from &&
    a.period.to === b.period.to
  );
}
