import { z } from 'zod';
import { citation } from './citation-shape.js';

/** danh hiệu thi đua · hình thức khen thưởng */
export const AWARD_KINDS = ['emulation-title', 'commendation-form'] as const;

/** cá nhân · tập thể · hộ gia đình */
export const NOMINEE_KINDS = ['individual', 'collective', 'household'] as const;

/** loại hình khen thưởng (Luật 06/2022/QH15 Điều 8) */
export const AWARD_TYPES = [
  'merit-based',
  'ad-hoc',
  'movement',
  'long-service',
  'seniority',
  'external-relations',
] as const;

/** Parts of a dossier (Luật 06/2022/QH15 Điều 84 and the articles it leads to). */
export const DOSSIER_ITEMS = [
  'submission-letter',
  'achievement-report',
  'minutes',
  'ballot-result',
  'certificate',
  'concurrence',
  'public-notice-result',
  'party-opinion',
  'files',
] as const;

export type NomineeKind = (typeof NOMINEE_KINDS)[number];
export type AwardType = (typeof AWARD_TYPES)[number];
export type DossierItem = (typeof DOSSIER_ITEMS)[number];

const name = z.string().min(1);

const checklistItem = z.strictObject({
  code: z.enum(DOSSIER_ITEMS),
  label: name,
  citation,
  isRequired: z.boolean(),
});

const award = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  label: name,
  kind: z.enum(AWARD_KINDS),
  nomineeKinds: z.array(z.enum(NOMINEE_KINDS)).min(1),
  level: z.literal('province'),
  awardTypes: z.array(z.enum(AWARD_TYPES)).min(1),
  routeId: name,
  citation,
  checklist: z.array(checklistItem).min(1),
});

/** The catalogue as it stands in its file; no code and no checklist item is given twice. */
export const awardFile = z
  .array(award)
  .min(1)
  .superRefine((awards, context) => {
    const repeated = repeatedAt(awards.map(({ code }) => code)).map((at) => [at, 'code']);
    const repeatedItems = awards.flatMap(({ checklist }, at) =>
      repeatedAt(checklist.map(({ code }) => code)).map((item) => [at, 'checklist', item, 'code']),
    );
    for (const path of [...repeated, ...repeatedItems]) {
      context.addIssue({ code: 'custom', path, message: 'is given twice' });
    }
  });

function repeatedAt(codes: readonly string[]): number[] {
  return codes.flatMap((code, at) => (codes.indexOf(code) === at ? [] : [at]));
}
