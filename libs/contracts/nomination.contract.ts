import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import type { NominationCommand } from '#domain/nomination/nomination-decide.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';
import type { Filing } from '#domain/nomination/nomination-filing.js';
import type { Outcome } from '#domain/nomination/nomination-stage.js';
import type { NominationState } from '#domain/nomination/nomination-state.js';

export const NOMINATION_WORKFLOW = 'nominationWorkflow';

/** What a run hands to the next one on continue-as-new. */
export interface CarriedNomination {
  readonly state: NominationState;
  readonly events: readonly NominationEvent[];
  /** Command ids with the `seq` of their first and last event; bounded. */
  readonly handled: readonly (readonly [commandId: string, first: number, last: number])[];
  readonly recordedSeq: number;
}

export interface NominationInput {
  readonly filing: Filing;
  /** Legal instant of filing. */
  readonly filedAt: EpochMs;
  /** Calendar data pinned to the case. */
  readonly calendar: CalendarSlice;
  readonly clock: LegalClock;
  /** Events of one run after which it continues as new although the server does not ask for it. */
  readonly historyBudget?: number;
  readonly carried?: CarriedNomination;
}

export interface NominationResult {
  readonly outcome: Outcome | null;
  readonly seq: number;
}

/** The events that a command brought about; the same for each repetition of its id. */
export interface CommandAnswer {
  readonly events: readonly NominationEvent[];
}

export interface NominationProgress {
  readonly seq: number;
  readonly facts: NominationFacts;
  /** Legal instant at which time will do something next. */
  readonly nextInstant: EpochMs | null;
}

/** Updates, because a person waits for yes or no. Refused with `ApplicationFailure`, type = refusal code. */
export const completeTaskUpdate = defineUpdate<CommandAnswer, [NominationCommand]>('completeTask');
export const castBallotUpdate = defineUpdate<CommandAnswer, [NominationCommand]>('castBallot');
export const withdrawNominationUpdate = defineUpdate<CommandAnswer, [NominationCommand]>(
  'withdrawNomination',
);

export const getProgressQuery = defineQuery<NominationProgress>('getProgress');
/** Events with a `seq` greater than the argument; fills gaps of the read model. */
export const getEventsSinceQuery = defineQuery<readonly NominationEvent[], [number]>(
  'getEventsSince',
);

export type NominationWorkflow = (input: NominationInput) => Promise<NominationResult>;
