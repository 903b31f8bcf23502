import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, type Rule } from '../pack/rule.js';

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export const SECRECIES = ['secret', 'open', 'unspecified'] as const;
/** The rule's own word: "bỏ phiếu kín", "biểu quyết", or "bỏ phiếu" alone. */
export type Secrecy = (typeof SECRECIES)[number];

/** Share of the total membership that must be for. */
export interface ApprovalRule extends Rule {
  readonly awards: readonly string[];
  readonly ratio: Ratio;
  readonly secrecy: Secrecy;
  /** The province may set its own ratio instead (NĐ 152/2025 Điều 6.2b–đ). */
  readonly isDelegated: boolean;
}

/** Số người dự họp tối thiểu, of the total membership. */
export interface QuorumRule extends Rule {
  readonly sessionKinds: readonly string[];
  readonly ratio: Ratio;
}

export interface RatioQuestion {
  readonly award?: string | undefined;
  readonly sessionOn?: LegalDate | undefined;
  /** Ratio given for this session, over all rules. */
  readonly given?: Ratio | undefined;
  /** The province's own rule on what is delegated to it, or on what no national rule names. */
  readonly own?: Ratio | undefined;
}

export interface GoverningRatio {
  /** `null`: chưa có quy định. */
  readonly ratio: Ratio | null;
  readonly secrecy: Secrecy;
  readonly rule: ApprovalRule | null;
}

const NO_RULE = { secrecy: 'unspecified', ratio: null } as const;

/** The ratio of a session and where it stands. */
export function governingRatio(
  approvals: readonly ApprovalRule[],
  { award, sessionOn, given, own }: RatioQuestion,
): GoverningRatio {
  const rule = ruleOn(approvals, award ?? '', sessionOn);
  const { secrecy, ratio: national } = rule ?? NO_RULE;
  const ratio = given ?? (isOwn(rule) ? own : undefined);
  if (ratio !== undefined) return { ratio, secrecy, rule: null };
  return { ratio: national, secrecy, rule };
}

function ruleOn(
  approvals: readonly ApprovalRule[],
  award: string,
  sessionOn: LegalDate | undefined,
): ApprovalRule | null {
  const inForce = sessionOn === undefined ? [] : inForceOn(approvals, sessionOn);
  return inForce.find(({ awards }) => awards.includes(award)) ?? null;
}

/** What no national rule names, or what it leaves to the province. */
function isOwn(rule: ApprovalRule | null): boolean {
  return rule === null || rule.isDelegated;
}

export function quorumRatio(
  quorums: readonly QuorumRule[],
  sessionKind: string,
  sessionOn: LegalDate,
): Ratio | null {
  const inForce = inForceOn(quorums, sessionOn);
  return inForce.find(({ sessionKinds }) => sessionKinds.includes(sessionKind))?.ratio ?? null;
}
