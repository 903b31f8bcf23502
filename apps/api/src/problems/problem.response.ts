import { z } from 'zod';

/** RFC 9457, as every error is answered. */
export const problemResponse = z
  .object({
    type: z.string().meta({ examples: ['urn:vinh-danh:problem:STAGE_DOES_NOT_ALLOW'] }),
    title: z.string().meta({ description: 'Vietnamese, for the person' }),
    status: z.int(),
    code: z.string().meta({ description: 'Stable, for programs' }),
    detail: z.string().optional(),
    article: z.string().optional().meta({ description: 'Legal basis with its confidence' }),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'Problem' });
