import { z } from 'zod';
import { AWARD_LEVELS, ENTRY_KINDS } from '#domain/award/award-entry.js';
import { code, condition, ratio, ruleShape, text } from './rule-shape.js';

const requirement = ruleShape({
  label: text,
  requiredWhen: z.array(condition).min(1),
  unless: z.array(condition).optional(),
});

/** What is given, by whom, on which papers. */
export const dossierSections = {
  awards: z.array(
    ruleShape({
      label: text,
      kind: z.enum(ENTRY_KINDS),
      level: z.enum(AWARD_LEVELS),
      groups: z.array(code),
    }),
  ),
  levels: z.array(ruleShape({ label: text, successor: code.optional() })),
  competence: z.array(
    ruleShape({
      decider: code,
      awards: z.array(code).min(1),
      unitKinds: z.array(code).optional(),
    }),
  ),
  procedures: z.array(
    ruleShape({
      procedure: code,
      label: text,
      grounds: z.array(code),
      allowed: condition,
      otherwise: code,
    }),
  ),
  shortDossiers: z.array(ruleShape({ when: z.array(condition).min(1) })),
  checklist: z.array(requirement),
  steps: z.array(requirement),
  returnLetter: z.array(requirement),
  quotas: z.array(
    ruleShape({
      award: code,
      share: ratio.optional(),
      movement: code.optional(),
      debtor: code.optional(),
      cases: z.int().nonnegative().optional(),
    }).refine(({ share, cases }) => (share === undefined) !== (cases === undefined), {
      error: 'chỉ tiêu phải là share hoặc cases',
    }),
  ),
};
