import { z } from 'zod';
import { isLegalDate } from '#calendar/civil-date.js';
import { CONFIDENCES } from './citation-shape.js';

export const text = z.string().min(1);
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const legalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isLegalDate, { error: 'không phải ngày yyyy-MM-dd' });
export const monthDay = z.string().regex(/^\d{2}-\d{2}$/);

/** The instrument is a key of the pack's sources. */
export const citation = z.strictObject(
  { instrument: text, article: text, confidence: z.enum(CONFIDENCES) },
  { error: ({ input }) => (input === undefined ? 'thiếu căn cứ (citation)' : undefined) },
);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const bound = z.union([z.number(), z.string()]).optional();
const range = z.strictObject({ atLeast: bound, below: bound });

/** Facts by name and what each must be: a value, one of several, or within bounds. */
export const condition = z.record(text, z.union([scalar, z.array(scalar), range]));

/** A share is never more than the whole. */
export const ratio = z
  .strictObject({ numerator: z.int().nonnegative(), denominator: z.int().positive() })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    error: 'tỷ lệ lớn hơn 100%',
  });

const head = {
  id: code,
  citation,
  from: legalDate.optional(),
  to: legalDate.optional(),
  reviewBy: legalDate.optional(),
  note: text.optional(),
};

/** A rule of a pack: what all rules carry, and what this kind adds. */
export function ruleShape<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject({ ...head, ...fields });
}
