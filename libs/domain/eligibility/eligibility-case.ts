import type { LegalDate } from '../legal/working-calendar.js';
import type { Facts } from '../pack/condition.js';
import type { PackRules } from '../pack/policy-pack.js';
import type { EvidenceLedger } from './evidence-ledger.js';

/** Who is nominated for what, and all that is known of it. */
export interface EligibilityCase {
  readonly award: string;
  readonly nomineeKind: string;
  readonly awardType?: string | undefined;
  /** Point of the law; absent: any way to the award. */
  readonly route?: string | undefined;
  /** Year of a yearly title. */
  readonly forYear?: number | undefined;
  /** Day of the nomination, or the last day of the year whose title is asked for. */
  readonly on: LegalDate;
  /** Day on which it is judged. */
  readonly judgedOn: LegalDate;
  readonly achievement?: string | undefined;
  /** Day from which a collective exists. */
  readonly formedOn?: LegalDate | undefined;
  readonly dissolvedOn?: LegalDate | undefined;
  readonly facts: Facts;
  readonly ledger: EvidenceLedger;
}

export type EligibilityRules = Pick<
  PackRules,
  'awards' | 'eligibility' | 'ledgerBars' | 'initiativeUses'
>;
