import type { LegalDate } from '../legal/working-calendar.js';
import { type Condition, type Facts, meetsOne } from './condition.js';
import { inForceOn, type Rule } from './rule.js';

/** Something (a document, a step, a field) that the law asks for in some cases. */
export interface Requirement extends Rule {
  readonly label: string;
  /** Asked for where one of these is met … */
  readonly requiredWhen: readonly Condition[];
  /** … and none of these. */
  readonly unless?: readonly Condition[] | undefined;
}

/** The requirements that a case meets, by the rules in force on the day. */
export function requiredOf(
  requirements: readonly Requirement[],
  facts: Facts,
  on: LegalDate,
): readonly Requirement[] {
  return inForceOn(requirements, on).filter(
    ({ requiredWhen, unless }) => meetsOne(requiredWhen, facts) && !meetsOne(unless ?? [], facts),
  );
}
