import { z } from 'zod';
import { OUTCOMES, STAGES } from '#domain/nomination/nomination-stage.js';
import { NOMINEE_KINDS } from '#persistence/packs/award-file.js';
import type {
  SubmissionDetail,
  SubmissionRow,
  SubmittedNomination,
} from '#persistence/repositories/submission.repository.js';
import { OUTCOME_LABELS, STAGE_LABELS } from '../labels/stage-labels.js';
import { officeTime } from '../labels/time-text.js';
import { pageOf } from '../requests/paging.js';
import { legalDate } from '../requests/plain-text.js';

const named = z.object({ id: z.string(), name: z.string() });
const labelled = <Code extends z.ZodType>(code: Code) => z.object({ code, label: z.string() });

const submittedNomination = z.object({
  id: z.string(),
  ordinal: z.int(),
  nominee: z.object({
    kind: z.enum(NOMINEE_KINDS),
    name: z.string(),
    position: z.string().nullable(),
  }),
  awardCode: z.string(),
  stage: labelled(z.enum(STAGES)).nullable().meta({ description: 'null: noted, not started yet' }),
  outcome: labelled(z.enum(OUTCOMES)).nullable(),
});

const letter = {
  id: z.string(),
  letterNumber: z.string(),
  letterOn: legalDate,
  subject: z.string(),
  unit: named,
  filedBy: named,
  filedAt: z.string(),
  nominationCount: z.int(),
  closedCount: z.int(),
};

const submissionListItem = z.object(letter).meta({ id: 'SubmissionListItem' });

export const submissionListResponse = pageOf(submissionListItem, 'SubmissionList');

export const submissionResponse = z
  .object({ ...letter, nominations: z.array(submittedNomination) })
  .meta({ id: 'Submission' });

export type SubmissionListItemView = z.infer<typeof submissionListItem>;
export type SubmissionView = z.infer<typeof submissionResponse>;

function submittedView(nomination: SubmittedNomination): SubmissionView['nominations'][number] {
  const { nominationId: id, ordinal, awardCode, stage, outcome } = nomination;
  const { nomineeKind: kind, nomineeName: name, nomineePosition: position } = nomination;
  return {
    id,
    ordinal,
    nominee: { kind, name, position },
    awardCode,
    stage: stage && { code: stage, label: STAGE_LABELS[stage] },
    outcome: outcome && { code: outcome, label: OUTCOME_LABELS[outcome] },
  };
}

export function submissionListItemView(row: SubmissionRow): SubmissionListItemView {
  const { id, letterNumber, letterOn, subject, nominationCount, closedCount } = row;
  return {
    id,
    letterNumber,
    letterOn,
    subject,
    unit: { id: row.unitId, name: row.unitName },
    filedBy: { id: row.filedBy, name: row.filedByName },
    filedAt: officeTime(row.filedAt.getTime()),
    nominationCount,
    closedCount,
  };
}

export function submissionView(detail: SubmissionDetail): SubmissionView {
  return {
    ...submissionListItemView(detail),
    nominations: detail.nominations.map(submittedView),
  };
}
