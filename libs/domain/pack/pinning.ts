import type { LegalDate } from '../legal/working-calendar.js';
import type { DelegatedMatters, PackHeader } from './pack-header.js';
import { isInForce } from './rule.js';

/** A signed change of the pack of a running case (đổi bộ quy định). */
export interface Repin {
  readonly to: string;
  readonly isSigned: boolean;
}

/** The pack in force on the day of receipt for appraisal; `null` where no law is held. */
export function pinnedPack(
  headers: readonly PackHeader[],
  receivedOn: LegalDate,
): PackHeader | null {
  return headers.find((pack) => pack.kind === 'national' && isInForce(pack, receivedOn)) ?? null;
}

/** The pack of a case; only a signed re-pin moves it, whatever its reason. */
export function packOfCase(
  headers: readonly PackHeader[],
  receivedOn: LegalDate,
  repin?: Repin,
): PackHeader | null {
  if (repin?.isSigned) return headers.find(({ id }) => id === repin.to) ?? null;
  return pinnedPack(headers, receivedOn);
}

/** Rules of the province or sector in force on a day. */
export function overlayOn(
  headers: readonly PackHeader[],
  jurisdiction: string,
  on: LegalDate,
): PackHeader | null {
  return headers.find((pack) => pack.jurisdiction === jurisdiction && isInForce(pack, on)) ?? null;
}

/** A verdict for which a person is needed first is not given. */
export function mayGiveVerdict({ standing }: PackHeader): boolean {
  return standing !== 'pending' && standing !== 'blocked';
}

export type DelegatedRule = 'national' | 'province' | 'bridge' | 'none';

/** Which rule governs a delegated matter at a council session (NĐ 152/2025 Điều 6.2, 60.2, 60.3). */
export function delegatedRule(
  matters: DelegatedMatters,
  sessionOn: LegalDate,
  provinceRuleFrom?: LegalDate,
): DelegatedRule {
  if (matters.ruledBy === 'national') return 'national';
  if (provinceRuleFrom !== undefined && provinceRuleFrom <= sessionOn) return 'province';
  return matters.bridgeTo !== undefined && sessionOn <= matters.bridgeTo ? 'bridge' : 'none';
}
