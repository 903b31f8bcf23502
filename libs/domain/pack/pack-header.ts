import type { LegalDate } from '../legal/working-calendar.js';
import type { Validity } from './rule.js';

export const PACK_KINDS = ['common', 'national', 'province', 'sector'] as const;

/** `history` is for old titles only; `pending` waits for the legal officer; `blocked` answers nothing. */
export const STANDINGS = ['history', 'in-force', 'pending', 'blocked'] as const;

/** Who rules matters that NĐ 152/2025 Điều 6.2 leaves to the province. */
export interface DelegatedMatters {
  readonly ruledBy: 'national' | 'province';
  /** Last day on which the older decree carries on where the province has no rule (60.2). */
  readonly bridgeTo?: LegalDate | undefined;
}

/** What is known of a policy pack without reading its rules. */
export interface PackHeader extends Validity {
  readonly id: string;
  readonly kind: (typeof PACK_KINDS)[number];
  readonly label: string;
  readonly from: LegalDate;
  readonly standing: (typeof STANDINGS)[number];
  /** Legal basis, for people. */
  readonly basis: string;
  /** A pack whose rules hold here too unless this pack replaces them. */
  readonly extends?: string | undefined;
  /** Code of the province or sector of an overlay. */
  readonly jurisdiction?: string | undefined;
  readonly delegatedMatters?: DelegatedMatters | undefined;
  /** `false`: no transitional rule keeps a running case under this law once it has ended. */
  readonly keepsRunningCases?: boolean | undefined;
  /** Packs whose running cases take this law instead where it helps the nominee. */
  readonly replacesIfMoreFavourable?: readonly string[] | undefined;
  readonly reviewBy: LegalDate;
}
