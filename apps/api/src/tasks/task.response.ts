import { z } from 'zod';
import { ROLES } from '#domain/authority/role.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { STEPS } from '#domain/nomination/nomination-stage.js';
import type { TaskRow } from '#persistence/repositories/task.repository.js';
import { STEP_LABELS } from '../labels/move-labels.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { officeTime } from '../labels/time-text.js';
import { pageOf } from '../requests/paging.js';
import { legalDate } from '../requests/plain-text.js';

const labelled = <Code extends z.ZodType>(code: Code) => z.object({ code, label: z.string() });

export const taskResponse = z
  .object({
    id: z.string(),
    nominationId: z.string(),
    step: labelled(z.enum(STEPS)),
    candidateGroup: labelled(z.enum(ROLES)),
    holder: z.object({ id: z.string(), name: z.string() }).nullable(),
    nomineeName: z.string(),
    award: labelled(z.string()),
    unit: z.object({ id: z.string(), name: z.string() }),
    letterNumber: z.string(),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    dueOn: legalDate.nullable(),
    isOverdue: z.boolean(),
    escalatedAt: z.string().nullable(),
  })
  .meta({ id: 'Task' });

export const taskListResponse = pageOf(taskResponse, 'TaskList');

export type TaskView = z.infer<typeof taskResponse>;

export interface TaskViewContext {
  readonly today: LegalDate;
  readonly labelOf: (awardCode: string) => string;
}

export function taskView(task: TaskRow, { today, labelOf }: TaskViewContext): TaskView {
  const { id, nominationId, step, candidateGroup, holderId, holderName, awardCode } = task;
  const { closedAt, escalatedAt, dueOn, nomineeName, letterNumber } = task;
  return {
    id,
    nominationId,
    step: { code: step, label: STEP_LABELS[step] },
    candidateGroup: { code: candidateGroup, label: ROLE_LABELS[candidateGroup] },
    holder: holderId === null ? null : { id: holderId, name: holderName ?? holderId },
    nomineeName,
    award: { code: awardCode, label: labelOf(awardCode) },
    unit: { id: task.submittingUnitId, name: task.submittingUnitName },
    letterNumber,
    openedAt: officeTime(task.openedAt.getTime()),
    closedAt: closedAt && officeTime(closedAt.getTime()),
    dueOn,
    isOverdue: closedAt === null && dueOn !== null && dueOn < today,
    escalatedAt: escalatedAt && officeTime(escalatedAt.getTime()),
  };
}
