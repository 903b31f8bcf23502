import { z } from 'zod';
import { AWARD_TYPES, DOSSIER_ITEMS, NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import { identifier, legalDate, line } from '../requests/plain-text.js';

const nominee = z.strictObject({
  kind: z.enum(NOMINEE_KINDS),
  name: line(200).meta({ examples: ['Hoàng Thị Mẫu'] }),
  position: line(200)
    .optional()
    .meta({ examples: ['Chuyên viên'] }),
  personId: identifier
    .optional()
    .meta({ description: 'Where the nominee also acts in the system', examples: ['p-mau'] }),
});

const nomination = z.strictObject({
  nominee,
  awardCode: z
    .string()
    .max(100)
    .meta({ examples: ['certificate-of-merit-province'] }),
  awardType: z.enum(AWARD_TYPES).meta({ examples: ['movement'] }),
  achievementPeriod: line(200).meta({ examples: ['2019 - 2025'] }),
  itemCodes: z
    .array(z.enum(DOSSIER_ITEMS))
    .max(DOSSIER_ITEMS.length)
    .meta({ description: 'Documents the dossier holds', examples: [['submission-letter']] }),
});

/** tờ trình with the nominations it lists. */
export const submissionRequest = z
  .strictObject({
    letterNumber: line(50).meta({ examples: ['125/TTr-SYT'] }),
    letterOn: legalDate.meta({ examples: ['2026-04-16'] }),
    subject: line(500).meta({
      examples: ['Đề nghị tặng Bằng khen phong trào thi đua xây dựng văn hóa công sở'],
    }),
    nominations: z.array(nomination).min(1).max(200),
  })
  .meta({ id: 'SubmissionRequest' });

export type SubmissionRequest = z.infer<typeof submissionRequest>;
export type NominationRequest = z.infer<typeof nomination>;
