import type { Citation } from './citation.js';

/** Stable codes of everything the process refuses; a code is never reused with another meaning. */
export const REFUSAL_CODES = [
  'NOMINATION_CLOSED',
  'STAGE_DOES_NOT_ALLOW',
  'ROLE_MISSING',
  'OTHER_UNIT',
  'OWN_NOMINATION',
  'TASK_NOT_OPEN',
  'TASK_HELD_BY_ANOTHER',
  'COMMENT_REQUIRED',
  'LEGAL_BASIS_REQUIRED',
  'MISSING_ITEMS_REQUIRED',
  'SUPPLEMENT_LIMIT_REACHED',
  'NOT_A_COUNCIL_MEMBER',
  'ALREADY_VOTED',
  'TALLY_MISMATCH',
  'VOTES_MISSING',
  'COUNCIL_ROSTER_REQUIRED',
  'MANDATE_MISSING',
  'MANDATE_NOT_IN_FORCE',
  'DECISION_NUMBER_REQUIRED',
  'CONFERMENT_DATE_INVALID',
  'WITHDRAWAL_TOO_LATE',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalFacts = Readonly<Record<string, string | number | null>>;

/** Why a command is not allowed: code for programs, facts for the message, article for the person. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  readonly citation: Citation | null;
}

/** `null` means allowed. */
export type Verdict = Refusal | null;

export function refused(
  code: RefusalCode,
  facts: RefusalFacts = {},
  citation: Citation | null = null,
): Refusal {
  return { code, facts, citation };
}

/** The first refusal of an ordered list of verdicts; policies are asked in the order given. */
export function firstRefusal(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== null) ?? null;
}
