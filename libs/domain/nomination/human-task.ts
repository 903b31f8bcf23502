import { actsForUnit } from '../authority/role.js';
import type { EpochMs } from '../legal/legal-clock.js';
import type { LegalDate, Suspension, WorkingCalendar } from '../legal/working-calendar.js';
import type { OpenTask, TaskClock } from './nomination-facts.js';
import { ruleOf, type StepRule } from './nomination-route.js';
import { STAGE_OF_STEP, type Step } from './nomination-stage.js';
import type { NominationState } from './nomination-state.js';
import { planLadder } from './task-ladder.js';

export interface Moment {
  /** Legal instant. */
  readonly at: EpochMs;
  readonly calendar: WorkingCalendar;
}

function startClock(
  rule: StepRule,
  basis: { readonly startOn: LegalDate; readonly suspensions: readonly Suspension[] },
  calendar: WorkingCalendar,
): TaskClock | null {
  if (rule.period === null) return null;
  const { dueOn, expiresAt } = calendar.deadline(basis.startOn, rule.period, basis.suspensions);
  return { ...basis, period: rule.period, citation: rule.citation, dueOn, expiresAt };
}

interface Opening {
  readonly step: Step;
  /** Where an earlier clock goes on instead of a new one. */
  readonly basis: { readonly startOn: LegalDate; readonly suspensions: readonly Suspension[] };
}

function open(state: NominationState, opening: Opening, moment: Moment): NominationState {
  const { step, basis } = opening;
  const { nominationId, unitId } = state.facts;
  const rule = ruleOf(state.route, step);
  const round = (state.rounds[step] ?? 0) + 1;
  const clock = startClock(rule, basis, moment.calendar);
  const task: OpenTask = {
    taskId: `nomination:${nominationId}:${step}:${round}`,
    step,
    round,
    candidateGroup: rule.candidateGroup,
    unitId: actsForUnit(rule.candidateGroup) ? unitId : null,
    openedAt: moment.at,
    clock,
  };
  return {
    ...state,
    rounds: { ...state.rounds, [step]: round },
    planned: clock
      ? planLadder({ rule, clock, openedAt: moment.at }, nominationId, moment.calendar)
      : [],
    facts: { ...state.facts, stage: STAGE_OF_STEP[step], task },
  };
}

/** Opens the task of a step with a clock that starts today (the day itself is not counted). */
export function openStep(state: NominationState, step: Step, moment: Moment): NominationState {
  const startOn = moment.calendar.dateOf(moment.at);
  return open(state, { step, basis: { startOn, suspensions: [] } }, moment);
}

/** Tạm dừng: sets the open task aside, its clock stopped from today, and asks for the supplement. */
export function suspendFor(state: NominationState, step: Step, moment: Moment): NominationState {
  const suspendedTask = state.facts.task;
  return openStep({ ...state, facts: { ...state.facts, suspendedTask } }, step, moment);
}

/** Tiếp tục: the task set aside is opened again; today is the last day lost to its clock. */
export function resumeSuspended(state: NominationState, moment: Moment): NominationState {
  const { suspendedTask, task } = state.facts;
  if (!suspendedTask || !task) throw new Error('no task is suspended');
  const cleared = { ...state, facts: { ...state.facts, suspendedTask: null, missingItems: [] } };
  const { clockAfterSupplement } = ruleOf(state.route, suspendedTask.step);
  if (!suspendedTask.clock || clockAfterSupplement === 'restart')
    return openStep(cleared, suspendedTask.step, moment);
  const pause: Suspension = {
    fromOn: moment.calendar.dateOf(task.openedAt),
    toOn: moment.calendar.dateOf(moment.at),
  };
  const { startOn, suspensions } = suspendedTask.clock;
  const basis = { startOn, suspensions: [...suspensions, pause] };
  return open(cleared, { step: suspendedTask.step, basis }, moment);
}
