import { z } from 'zod';
import { ROLES } from '#domain/authority/role.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { OUTCOMES, STAGES } from '#domain/nomination/nomination-stage.js';
import { NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import type { NominationListItem } from '#persistence/repositories/nomination-rows.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { OUTCOME_LABELS, STAGE_LABELS } from '../labels/stage-labels.js';
import { officeTime } from '../labels/time-text.js';
import { pageOf } from '../requests/paging.js';
import { legalDate } from '../requests/plain-text.js';

const labelled = <Code extends z.ZodType>(code: Code) => z.object({ code, label: z.string() });

const nominationListItem = z
  .object({
    id: z.string(),
    submissionId: z.string(),
    letterNumber: z.string(),
    ordinal: z.int(),
    unit: z.object({ id: z.string(), name: z.string() }),
    nominee: z.object({
      kind: z.enum(NOMINEE_KINDS),
      name: z.string(),
      position: z.string().nullable(),
    }),
    award: labelled(z.string()),
    stage: labelled(z.enum(STAGES)),
    outcome: labelled(z.enum(OUTCOMES)).nullable(),
    actionRequiredBy: labelled(z.enum(ROLES)).nullable(),
    dueOn: legalDate.nullable(),
    isOverdue: z.boolean(),
    filedAt: z.string(),
    closedAt: z.string().nullable(),
    decisionNumber: z.string().nullable(),
  })
  .meta({ id: 'NominationListItem' });

export const nominationListResponse = pageOf(nominationListItem, 'NominationList');

export type NominationListItemView = z.infer<typeof nominationListItem>;

export interface ListContext {
  readonly today: LegalDate;
  readonly labelOf: (awardCode: string) => string;
}

export function nominationListItemView(
  row: NominationListItem,
  { today, labelOf }: ListContext,
): NominationListItemView {
  const { stage, outcome, actionRequiredBy, awardCode, dueOn, closedAt } = row;
  const { id, submissionId, letterNumber, ordinal, decisionNumber } = row;
  return {
    id,
    submissionId,
    letterNumber,
    ordinal,
    unit: { id: row.unitId, name: row.unitName },
    nominee: { kind: row.nomineeKind, name: row.nomineeName, position: row.nomineePosition },
    award: { code: awardCode, label: labelOf(awardCode) },
    stage: { code: stage, label: STAGE_LABELS[stage] },
    outcome: outcome && { code: outcome, label: OUTCOME_LABELS[outcome] },
    actionRequiredBy: actionRequiredBy && {
      code: actionRequiredBy,
      label: ROLE_LABELS[actionRequiredBy],
    },
    dueOn,
    isOverdue: dueOn !== null && dueOn < today,
    filedAt: officeTime(row.filedAt.getTime()),
    closedAt: closedAt && officeTime(closedAt.getTime()),
    decisionNumber,
  };
}
