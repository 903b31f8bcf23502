import { addYears } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, type Rule } from '../pack/rule.js';

/** An award within reach of those who did best in a movement (Luật 06/2022/QH15 Điều 25, 26, 42–44, 73, 74). */
export interface MovementRoute extends Rule {
  readonly award: string;
  readonly nomineeKinds: readonly string[];
  readonly launchers: readonly string[];
  /** Years from launch to review; exactly so many are enough. */
  readonly leastYears: number;
  readonly reviews: readonly string[];
  readonly onlyThematic: boolean;
}

export interface MovementReview {
  readonly launcher: string;
  readonly launchedOn: LegalDate;
  readonly isThematic: boolean;
  readonly nomineeKind: string;
  /** sơ kết · tổng kết */
  readonly kind: string;
  readonly on: LegalDate;
}

export interface OpenRoutes {
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** Awards that a review can lead to; what no rule gives is closed. */
export function movementRoutes(
  rules: readonly MovementRoute[],
  review: MovementReview,
  catalogue: readonly string[],
): OpenRoutes {
  const reachable = inForceOn(rules, review.on).filter((rule) => isOpen(rule, review));
  const open = [...new Set(reachable.map(({ award }) => award))];
  return { open, closed: catalogue.filter((award) => !open.includes(award)) };
}

function isOpen(rule: MovementRoute, review: MovementReview): boolean {
  return (
    rule.nomineeKinds.includes(review.nomineeKind) &&
    rule.launchers.includes(review.launcher) &&
    rule.reviews.includes(review.kind) &&
    (!rule.onlyThematic || review.isThematic) &&
    addYears(review.launchedOn, rule.leastYears) <= review.on
  );
}
