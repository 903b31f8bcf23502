import type { LegalDate } from '../legal/working-calendar.js';
import { inForceOn, isInForce, type Rule } from '../pack/rule.js';

/** Cấp có thẩm quyền: a level that decides; it may have ended, history still refers to it. */
export interface DecidingLevel extends Rule {
  readonly label: string;
  /** Who acts for it once it has ended. */
  readonly successor?: string | undefined;
}

/** A level decides awards for units of some kinds. */
export interface CompetenceRule extends Rule {
  readonly decider: string;
  readonly awards: readonly string[];
  /** Kinds of the nominee's unit; absent: any. */
  readonly unitKinds?: readonly string[] | undefined;
}

export interface CompetenceRules {
  readonly levels: readonly DecidingLevel[];
  readonly competence: readonly CompetenceRule[];
}

/** The rule by which an award is decided on a day; earlier rules come first. */
export function decidingRule(
  { competence }: CompetenceRules,
  award: { readonly code: string; readonly unitKind?: string | undefined },
  on: LegalDate,
): CompetenceRule | null {
  const { code, unitKind } = award;
  const serves = ({ awards, unitKinds }: CompetenceRule) =>
    awards.includes(code) &&
    (unitKinds === undefined || unitKind === undefined || unitKinds.includes(unitKind));
  return inForceOn(competence, on).find(serves) ?? null;
}

export type IssuerMistake = 'level-ended' | 'not-yet-competent' | 'not-competent';

/** Why a level could not give an award on a day; `null` where it could. */
export function issuerMistake(
  { levels, competence }: CompetenceRules,
  { award, issuer }: { readonly award: string; readonly issuer: string },
  on: LegalDate,
): IssuerMistake | null {
  const given = competence.filter(
    ({ decider, awards }) => decider === issuer && awards.includes(award),
  );
  if (hasEnded(levels, issuer, on)) return 'level-ended';
  if (inForceOn(given, on).length > 0) return null;
  const isYetToCome = given.some(({ from }) => from !== undefined && on < from);
  return isYetToCome ? 'not-yet-competent' : 'not-competent';
}

/** The level that acts for another on a day: itself while it exists, then its successor. */
export function actingLevel(
  levels: readonly DecidingLevel[],
  decider: string,
  on: LegalDate,
): string | null {
  if (!hasEnded(levels, decider, on)) return decider;
  return levels.find(({ id }) => id === decider)?.successor ?? null;
}

function hasEnded(levels: readonly DecidingLevel[], decider: string, on: LegalDate): boolean {
  return levels.some((level) => level.id === decider && !isInForce(level, on));
}
