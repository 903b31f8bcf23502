import { z } from 'zod';
import { OUTCOMES, STAGES } from '#domain/nomination/nomination-stage.js';
import { paging } from '../requests/paging.js';
import { identifier, legalDate, line, uuid } from '../requests/plain-text.js';

const NOMINATION_SORTS = ['dueOn', '-dueOn', 'filedAt', '-filedAt', 'nomineeName'] as const;

/** Filters of the list; each narrows it. */
export const nominationListQuery = z.strictObject({
  ...paging,
  stage: z.enum(STAGES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  unitId: identifier.optional(),
  awardCode: identifier.optional(),
  submissionId: uuid.optional(),
  dueBefore: legalDate.optional().meta({ description: 'Due on this day or earlier' }),
  dueAfter: legalDate.optional().meta({ description: 'Due on this day or later' }),
  overdue: z.enum(['true', 'false']).optional(),
  q: line(200)
    .optional()
    .meta({
      description: 'Words of nominee, unit or letter, with or without accents',
      examples: ['hoang thi mau'],
    }),
  sort: z.enum(NOMINATION_SORTS).default('dueOn'),
});

export type NominationListQuery = z.infer<typeof nominationListQuery>;
