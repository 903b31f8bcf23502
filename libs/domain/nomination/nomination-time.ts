import { actsForUnit } from '../authority/role.js';
import type { EpochMs } from '../legal/legal-clock.js';
import type { Moment } from './human-task.js';
import { close } from './nomination-apply.js';
import { emit, noticesOfChange } from './nomination-emit.js';
import type { NoticeIntent } from './nomination-event.js';
import { ruleOf } from './nomination-route.js';
import type { NominationState, PlannedTimeMove, Transition } from './nomination-state.js';
import { TIME_ROWS } from './nomination-transitions.js';

/** The next instant at which time itself does something, or `null`. */
export function nextInstant(state: NominationState): EpochMs | null {
  return state.planned[0]?.at ?? null;
}

/** A superior who holds the task himself is told once. */
function noticesOf(state: NominationState, planned: PlannedTimeMove): NoticeIntent[] {
  const { task, unitId } = state.facts;
  if (!task) return [];
  const { taskId } = task;
  const reminder: NoticeIntent = {
    role: task.candidateGroup,
    unitId: task.unitId,
    kind: 'reminder',
    taskId,
  };
  if (planned.move === 'remind') return [reminder];
  const { escalateTo } = ruleOf(state.route, task.step);
  const escalation: NoticeIntent = { ...reminder, kind: 'escalation' };
  if (escalateTo === task.candidateGroup) return [escalation];
  const superiorUnitId = actsForUnit(escalateTo) ? unitId : null;
  return [escalation, { ...escalation, role: escalateTo, unitId: superiorUnitId }];
}

function applyPlanned(state: NominationState, planned: PlannedTimeMove): Transition {
  const row = TIME_ROWS[planned.move];
  const rest = { ...state, planned: state.planned.slice(1) };
  const after = row.outcome ? close(rest, row.outcome, planned.at) : rest;
  const { task } = state.facts;
  return emit(state, after, {
    type: row.event,
    at: planned.at,
    actorId: null,
    commandId: null,
    details: {
      occasion: planned.occasion,
      taskId: task?.taskId ?? null,
      dueOn: task?.clock?.dueOn ?? null,
    },
    notices: [...noticesOf(state, planned), ...noticesOfChange(state, after)],
  });
}

/** Everything time has done until the moment, in order, each at its own legal instant. */
export function timePassed(state: NominationState, moment: Pick<Moment, 'at'>): Transition {
  let transition: Transition = { state, events: [] };
  for (const planned of state.planned) {
    if (planned.at > moment.at || transition.state.facts.stage === 'closed') break;
    const step = applyPlanned(transition.state, planned);
    transition = { state: step.state, events: [...transition.events, ...step.events] };
  }
  return transition;
}
