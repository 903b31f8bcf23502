import type { NominationEvent, NoticeIntent } from './nomination-event.js';
import type { NominationState, Transition } from './nomination-state.js';

export type Emission = Pick<
  NominationEvent,
  'type' | 'at' | 'actorId' | 'commandId' | 'details'
> & {
  readonly notices?: readonly NoticeIntent[];
};

/** Whom the change itself concerns: the unit at the end, the next group when a task opens. */
export function noticesOfChange(
  before: NominationState | null,
  after: NominationState,
): NoticeIntent[] {
  const { task, stage, unitId } = after.facts;
  if (stage === 'closed') return [{ role: 'unit-officer', unitId, kind: 'closed', taskId: null }];
  const isNewTask = task && task.taskId !== before?.facts.task?.taskId;
  return isNewTask
    ? [
        {
          role: task.candidateGroup,
          unitId: task.unitId,
          kind: 'task-opened',
          taskId: task.taskId,
        },
      ]
    : [];
}

/** Numbers the event, tells those concerned and puts the whole row on it. */
export function emit(
  before: NominationState | null,
  after: NominationState,
  emission: Emission,
): Transition {
  const seq = (before?.seq ?? 0) + 1;
  const { notices = noticesOfChange(before, after), ...rest } = emission;
  const event: NominationEvent = {
    ...rest,
    nominationId: after.facts.nominationId,
    seq,
    facts: after.facts,
    notices,
  };
  return { state: { ...after, seq }, events: [event] };
}
