import type { EpochMs } from '../legal/legal-clock.js';
import type { NominationEvent } from './nomination-event.js';
import type { NominationFacts } from './nomination-facts.js';
import type { NominationRoute } from './nomination-route.js';
import type { Step } from './nomination-stage.js';

/** Something time will do to the open task, at a legal instant made once. */
export interface PlannedTimeMove {
  readonly at: EpochMs;
  readonly move: 'remind' | 'escalate' | 'expire';
  /** Which reminder of the ladder; `deadline` for the moves at the limit. */
  readonly occasion: string;
}

/** The truth of a nomination while its workflow is open; serialisable, survives continue-as-new. */
export interface NominationState {
  readonly seq: number;
  readonly route: NominationRoute;
  readonly facts: NominationFacts;
  /** Ascending by instant. */
  readonly planned: readonly PlannedTimeMove[];
  /** How often each step was opened; the round is part of the task's id. */
  readonly rounds: Readonly<Partial<Record<Step, number>>>;
}

export interface Transition {
  readonly state: NominationState;
  readonly events: readonly NominationEvent[];
}
