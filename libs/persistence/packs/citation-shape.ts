import { z } from 'zod';
import type { Citation, Confidence } from '#domain/legal/citation.js';

export const CONFIDENCES = [
  'text',
  'quoted',
  'province',
  'analogy',
  'unverified',
  'unknown',
  'computed',
] as const satisfies readonly Confidence[];

/** Căn cứ pháp lý as it stands in a data file. */
export const citation: z.ZodType<Citation> = z.strictObject({
  instrument: z.string().min(1),
  article: z.string().min(1),
  confidence: z.enum(CONFIDENCES),
});
