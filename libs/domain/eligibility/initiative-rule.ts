import type { Rule } from '../pack/rule.js';

/** What an earlier use of an initiative means for another (CV 5007/BNV-TĐKT). */
export interface InitiativeUse extends Rule {
  readonly usedFor: string;
  readonly offeredFor: string;
  readonly effect: 'allow' | 'warn' | 'block';
  /** Why the initiative is set aside, or what the council is told. */
  readonly code: string;
}
