import { type Condition, type Facts, meets, meetsOne } from '../pack/condition.js';
import type { Rule } from '../pack/rule.js';

/** A ground on which the simplified procedure may be chosen; `allowed` says for which awards. */
export interface ProcedureRule extends Rule {
  readonly procedure: string;
  readonly label: string;
  readonly grounds: readonly string[];
  readonly allowed: Condition;
  /** Code of the refusal of an award that the procedure is not for. */
  readonly otherwise: string;
}

export interface ProcedureAnswer {
  /** `null`: no rule is known. */
  readonly allowed: boolean | null;
  readonly reason: string | null;
}

const ALLOWED: ProcedureAnswer = { allowed: true, reason: null };

/** Thủ tục đơn giản (Luật 06/2022/QH15 Điều 85): for some awards, and only with a reason. */
export function procedureAnswer(rules: readonly ProcedureRule[], facts: Facts): ProcedureAnswer {
  if (facts['procedure'] === 'normal') return ALLOWED;
  const known = rules.filter(({ procedure }) => procedure === facts['procedure']);
  const closed = known.find(({ allowed }) => !meets(allowed, facts));
  if (closed !== undefined) return { allowed: false, reason: closed.otherwise };
  if (known.length === 0) return { allowed: null, reason: null };
  const grounds = known.flatMap((rule) => rule.grounds);
  return meetsOne([{ ground: grounds }], facts) ? ALLOWED : { allowed: false, reason: 'no-ground' };
}
