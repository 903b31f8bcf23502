import { z } from 'zod';
import { SECRECIES } from '#domain/council/council-rules.js';
import { code, condition, ratio, ruleShape, text } from './rule-shape.js';

const NOMINEES = ['individual', 'collective', 'household'] as const;
const nomineeKind = z.enum(NOMINEES);
/** Multiples are exact to a hundredth. */
const multiple = z.number().positive().multipleOf(0.01);

/** Votes, money and bars. */
export const councilSections = {
  approvals: z.array(
    ruleShape({
      awards: z.array(code).min(1),
      ratio,
      secrecy: z.enum(SECRECIES),
      isDelegated: z.boolean(),
    }),
  ),
  quorums: z.array(
    ruleShape({ sessionKinds: z.array(z.enum(['award', 'ordinary'])).min(1), ratio }),
  ),
  rankings: z.array(
    ruleShape({
      criteria: z
        .array(
          z.strictObject({
            method: code,
            by: z.enum(['number', 'chair-vote', 'preference', 'person']),
            fact: text.optional(),
            preferred: z.array(condition).optional(),
            needsConfirmation: z.boolean().optional(),
          }),
        )
        .min(1),
      mostBallots: z.int().positive().optional(),
      afterMostBallots: code.optional(),
    }),
  ),
  suspendingCauses: z.array(
    ruleShape({
      label: text,
      effect: z.enum(['suspends', 'forbids-while', 'forbids-from']),
      when: condition.optional(),
    }),
  ),
  baseSalaries: z.array(ruleShape({ amount: z.int().positive() })),
  bonuses: z.array(
    ruleShape({
      awards: z.array(code).min(1),
      multiples: z.partialRecord(nomineeKind, multiple),
      roundedUpTo: z.int().positive(),
    }),
  ),
  payments: z.array(ruleShape({ level: code, payer: code })),
  movementRoutes: z.array(
    ruleShape({
      award: code,
      nomineeKinds: z.array(nomineeKind).min(1),
      launchers: z.array(code).min(1),
      leastYears: z.int().nonnegative(),
      reviews: z.array(z.enum(['midterm', 'final'])).min(1),
      onlyThematic: z.boolean(),
    }),
  ),
};
