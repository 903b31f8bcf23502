import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { NominationState } from '#domain/nomination/nomination-state.js';
import type { Instant } from '../shared/lazy-timer.js';

/** Characters that Temporal keeps of a summary, with room for its encoding. */
const LONGEST_SUMMARY = 200;

/** The next thing time will do, with a summary for Temporal's UI: `appraise: remind (half-time), due 2026-05-13`. */
export function instantOf(state: NominationState): Instant | null {
  const [next] = state.planned;
  const { task } = state.facts;
  if (!next) return null;
  const due = task?.clock ? `, due ${task.clock.dueOn}` : '';
  return { at: next.at, summary: `${task?.step}: ${next.move} (${next.occasion})${due}` };
}

/** One paragraph for the workflow's page in Temporal's UI. */
export function describe(state: NominationState): string {
  const { stage, task, awardCode, supplementRounds } = state.facts;
  const waiting = task
    ? `Waiting for **${task.candidateGroup}** to ${task.step}` +
      (task.clock ? `, due ${task.clock.dueOn}` : ', no limit known')
    : 'Nobody has to act';
  return `Award ${awardCode}, stage **${stage}**. ${waiting}. Supplements asked: ${supplementRounds}.`;
}

/** What an activity writes to the record: `record reminderSent (seq 5)`. */
export function summaryOf(events: readonly NominationEvent[]): string {
  const told = events.map(({ type, seq }) => `${type} (seq ${seq})`);
  return `record ${told.join(', ')}`.slice(0, LONGEST_SUMMARY);
}
