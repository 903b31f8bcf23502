import type { Citation } from '../legal/citation.js';
import type { LegalDate } from '../legal/working-calendar.js';

/** Days on which something holds, both included; an absent end is open. */
export interface Validity {
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
}

/** What every rule of a policy pack carries. */
export interface Rule extends Validity {
  readonly id: string;
  readonly citation: Citation;
  /** Day by which a legal officer looks at the rule again. */
  readonly reviewBy?: LegalDate | undefined;
  readonly note?: string | undefined;
}

export function isInForce({ from, to }: Validity, on: LegalDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

export function inForceOn<R extends Validity>(rules: readonly R[], on: LegalDate): readonly R[] {
  return rules.filter((rule) => isInForce(rule, on));
}
