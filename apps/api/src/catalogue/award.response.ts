import { z } from 'zod';
import { AWARD_KINDS, AWARD_TYPES, NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import type { AwardRule } from '#persistence/packs/award-reader.js';
import { citationText } from '../labels/citation-text.js';

const checklistItem = z.object({
  code: z.string(),
  label: z.string(),
  isRequired: z.boolean(),
  article: z.string(),
});

export const awardResponse = z
  .object({
    code: z.string().meta({ examples: ['certificate-of-merit-province'] }),
    label: z.string().meta({ examples: ['Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'] }),
    kind: z.enum(AWARD_KINDS),
    nomineeKinds: z.array(z.enum(NOMINEE_KINDS)),
    awardTypes: z.array(z.enum(AWARD_TYPES)),
    article: z.string(),
    checklist: z.array(checklistItem),
  })
  .meta({ id: 'Award' });

export const awardListResponse = z
  .object({ items: z.array(awardResponse) })
  .meta({ id: 'AwardList' });

export type AwardView = z.infer<typeof awardResponse>;

export function awardView(award: AwardRule): AwardView {
  const { code, label, kind, nomineeKinds, awardTypes, citation, checklist } = award;
  return {
    code,
    label,
    kind,
    nomineeKinds: [...nomineeKinds],
    awardTypes: [...awardTypes],
    article: citationText(citation),
    checklist: checklist.map((item) => ({
      code: item.code,
      label: item.label,
      isRequired: item.isRequired,
      article: citationText(item.citation),
    })),
  };
}
