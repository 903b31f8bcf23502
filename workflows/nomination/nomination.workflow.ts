import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  castBallotUpdate,
  completeTaskUpdate,
  getEventsSinceQuery,
  getProgressQuery,
  type NominationInput,
  type NominationResult,
  withdrawNominationUpdate,
} from '#contracts/nomination.contract.js';
import type {
  RecordedUpTo,
  RecordsActivities,
  TimePassedInput,
} from '#contracts/records.activities.js';
import { RECORDS_PRESET } from '../shared/activity-presets.js';
import { lazyTimer } from '../shared/lazy-timer.js';
import { NominationCase } from './nomination.case.js';
import { describe, instantOf, summaryOf } from './nomination.details.js';

const DEFAULT_HISTORY_BUDGET = 2_000;

const { recordTimePassed } = proxyLocalActivities<RecordsActivities>(RECORDS_PRESET);

/**
 * Đề nghị khen thưởng: carries one nomination from its filing by a unit to the decision and its
 * conferment (Luật 06/2022/QH15, NĐ 152/2025). Started by the command road when a unit files; people act
 * by updates, time by one lazy timer, and the table of moves says what follows from either. It ends with
 * an outcome, when every handler has finished.
 */
export async function nominationWorkflow(input: NominationInput): Promise<NominationResult> {
  const nomination = new NominationCase(input);
  const changeOrInstant = lazyTimer(input.clock);
  answerPeople(nomination);

  while (!nomination.isClosed) {
    setCurrentDetails(describe(nomination.state));
    const { seq } = nomination.state;
    await changeOrInstant(() => nomination.state.seq !== seq, instantOf(nomination.state));
    await nomination.passTime(record);
    if (isRunLongEnough(input) && !nomination.isClosed) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof nominationWorkflow>(nomination.carryOn());
    }
  }
  await condition(allHandlersFinished);
  return nomination.result();
}

/** Time's own moves go to the record by an activity, with a summary for Temporal's UI. */
function record(input: TimePassedInput): Promise<RecordedUpTo> {
  const options = { ...RECORDS_PRESET, summary: summaryOf(input.events) };
  return recordTimePassed.executeWithOptions(options, [input]);
}

/** All handlers, before anything is awaited; what is refused never enters the history. */
function answerPeople({ guard, handle, eventsSince, progress }: NominationCase): void {
  setHandler(completeTaskUpdate, handle, { validator: guard });
  setHandler(castBallotUpdate, handle, { validator: guard });
  setHandler(withdrawNominationUpdate, handle, { validator: guard });
  setHandler(getEventsSinceQuery, eventsSince);
  setHandler(getProgressQuery, progress);
}

function isRunLongEnough({ historyBudget = DEFAULT_HISTORY_BUDGET }: NominationInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > historyBudget;
}
