import type { CalendarSlice } from '#calendar/calendar-slice.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { TaskRow } from '#persistence/repositories/task.repository.js';
import { STEP_LABELS } from '../labels/move-labels.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { officeTime } from '../labels/time-text.js';
import { deadlineView } from './deadline.view.js';
import type { TaskOfCaseView } from './nomination-detail.response.js';

export interface TaskContext {
  readonly calendar: CalendarSlice;
  readonly today: LegalDate;
  readonly suspendedTaskId: string | null;
}

/** A human step of the case, open or done, with its limit explained. */
export function taskOfCaseView(task: TaskRow, context: TaskContext): TaskOfCaseView {
  const { id, step, round, candidateGroup, holderId, holderName, clock, closedAt } = task;
  const { calendar } = context;
  const today = closedAt === null ? context.today : null;
  return {
    id,
    step: { code: step, label: STEP_LABELS[step] },
    round,
    candidateGroup: { code: candidateGroup, label: ROLE_LABELS[candidateGroup] },
    holder: holderId === null ? null : { id: holderId, name: holderName ?? holderId },
    openedAt: officeTime(task.openedAt.getTime()),
    closedAt: closedAt && officeTime(closedAt.getTime()),
    isSuspended: id === context.suspendedTaskId,
    deadline: clock && deadlineView({ clock, calendar, today }),
  };
}
