import { z } from 'zod';
import { ENTRY_KINDS } from '#domain/award/award-entry.js';
import type { Criterion } from '#domain/eligibility/criterion.js';
import { RATINGS, SCOPES } from '#domain/eligibility/evidence-ledger.js';
import { code, condition, ratio, ruleShape, text } from './rule-shape.js';

const ratings = z.array(z.enum(RATINGS));
const years = z.int().positive();
const held = z.strictObject({ award: code, count: years });
const nomineeKinds = z.array(z.enum(['individual', 'collective', 'household'])).min(1);

const simple = [
  z.strictObject({ kind: z.literal('facts'), when: condition, missing: code.optional() }),
  z
    .strictObject({
      kind: z.literal('share'),
      part: text,
      whole: text,
      ...ratio.shape,
      mustExceed: z.boolean(),
      missing: code,
    })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      error: 'tỷ lệ lớn hơn 100%',
    }),
  z.strictObject({
    kind: z.literal('year-rating'),
    ratings,
    missing: code,
    unrated: z.strictObject({ title: code, missing: code }).optional(),
  }),
  z.strictObject({ kind: z.literal('initiatives'), scope: z.enum(SCOPES), count: years }),
  z.strictObject({
    kind: z.literal('title-run'),
    title: code,
    times: years,
    everyYears: years,
    isAnywhere: z.boolean(),
    missing: code,
  }),
  z.strictObject({
    kind: z.literal('rating-run'),
    ratings,
    titles: z.array(code),
    years,
    missing: code,
  }),
  z.strictObject({
    kind: z.literal('chain'),
    prior: code,
    years,
    ratings,
    best: z.strictObject({ rating: z.enum(RATINGS), years }).optional(),
    titles: z.array(held.extend({ missing: code })),
    endsAtNomination: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('collective-chain'),
    prior: code,
    years,
    runRatings: ratings,
    runTitles: z.array(code),
    otherRatings: ratings,
    held: z.array(z.array(held).min(1)).min(1),
  }),
] as const;

const alternative = z.union(simple);
const criterion: z.ZodType<Criterion> = z.union([
  ...simple,
  z
    .strictObject({
      kind: z.literal('any-of'),
      alternatives: z.array(z.array(alternative).min(1)).min(1),
      reported: z.int().nonnegative(),
    })
    .refine(({ alternatives, reported }) => reported < alternatives.length, {
      error: 'reported không phải một trong các cách',
    }),
]);

/** Who may be nominated, and what forbids it. */
export const eligibilitySections = {
  eligibility: z.array(
    ruleShape({
      route: text,
      award: code,
      nomineeKinds,
      awardTypes: z.array(code).min(1),
      criteria: z.array(criterion),
    }),
  ),
  ledgerBars: z.array(
    ruleShape({
      kind: z.enum(['discipline', 'same-achievement', 'dissolved']),
      nomineeKinds,
      awardKinds: z.array(z.enum(ENTRY_KINDS)).min(1),
    }),
  ),
  initiativeUses: z.array(
    ruleShape({
      usedFor: z.enum(ENTRY_KINDS),
      offeredFor: z.enum(ENTRY_KINDS),
      effect: z.enum(['allow', 'warn', 'block']),
      code,
    }),
  ),
};
