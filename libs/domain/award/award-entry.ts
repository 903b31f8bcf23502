import type { Rule } from '../pack/rule.js';

/** danh hiệu thi đua · hình thức khen thưởng */
export const ENTRY_KINDS = ['emulation-title', 'commendation-form'] as const;

/** State awards are given by President, Government or Prime Minister (khen thưởng cấp Nhà nước). */
export const AWARD_LEVELS = ['state', 'province', 'base'] as const;

/** One title or form of the catalogue; its id is its code. */
export interface AwardEntry extends Rule {
  readonly label: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  readonly level: (typeof AWARD_LEVELS)[number];
  /** Families that rules name together, e.g. `order`, `hero`. */
  readonly groups: readonly string[];
}

/** @throws RangeError when the catalogue has no such award. */
export function awardOf(awards: readonly AwardEntry[], code: string): AwardEntry {
  const award = awards.find(({ id }) => id === code);
  if (award === undefined) throw new RangeError(`no award "${code}" in the catalogue`);
  return award;
}
