import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { workingCalendar } from '#calendar/working-calendar.js';
import {
  castBallotUpdate,
  type CommandAnswer,
  completeTaskUpdate,
  getEventsSinceQuery,
  getProgressQuery,
  type NominationInput,
  type NominationResult,
  withdrawNominationUpdate,
} from '#contracts/nomination.contract.js';
import type { RecordsActivities } from '#contracts/records.activities.js';
import { legalTime } from '#domain/legal/legal-clock.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { NominationCommand } from '#domain/nomination/nomination-decide.js';
import { nextInstant } from '#domain/nomination/nomination-time.js';
import { RECORDS_PRESET } from '../shared/activity-presets.js';
import { lazyTimer } from '../shared/lazy-timer.js';
import { describe, instantOf } from './nomination.details.js';
import {
  eventsSince,
  handleCommand,
  momentOf,
  type NominationRecord,
  passTime,
  refusalOf,
  restore,
} from './nomination.state.js';

const DEFAULT_HISTORY_BUDGET = 2_000;

const { recordTimePassed } = proxyLocalActivities<RecordsActivities>(RECORDS_PRESET);

function failureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`refused: ${refusal.code}`, refusal.code, refusal);
}

/**
 * Đề nghị khen thưởng: carries one nomination from its filing by a unit to the decision and its
 * conferment (Luật 06/2022/QH15, NĐ 152/2025). Started by the command road when a unit files; people act
 * by updates, time by one lazy timer. It ends with an outcome, when every handler has finished.
 */
export async function nominationWorkflow(input: NominationInput): Promise<NominationResult> {
  const calendar = workingCalendar(input.calendar);
  const changeOrInstant = lazyTimer(input.clock);
  let record: NominationRecord = restore(input);

  const now = () => momentOf(record, legalTime(input.clock, Date.now()), calendar);
  const guard = (command: NominationCommand): void => {
    const refusal = refusalOf(record, command, now());
    if (refusal) throw failureOf(refusal);
  };
  const handle = (command: NominationCommand): CommandAnswer => {
    const handled = handleCommand(record, command, now());
    if (handled.refusal) throw failureOf(handled.refusal);
    record = handled.record;
    return { events: handled.events };
  };
  setHandler(completeTaskUpdate, handle, { validator: guard });
  setHandler(castBallotUpdate, handle, { validator: guard });
  setHandler(withdrawNominationUpdate, handle, { validator: guard });
  setHandler(getEventsSinceQuery, (seq) => eventsSince(record, seq));
  setHandler(getProgressQuery, () => {
    const { seq, facts } = record.state;
    return { seq, facts, nextInstant: nextInstant(record.state) };
  });

  const isClosed = () => record.state.facts.closedAt !== null;
  while (!isClosed()) {
    setCurrentDetails(describe(record.state));
    const { seq } = record.state;
    await changeOrInstant(() => record.state.seq !== seq, instantOf(record.state));
    await recordWhatTimeDid();
    if (mustContinueAsNew() && !isClosed()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof nominationWorkflow>({ ...input, carried: record });
    }
  }
  await condition(allHandlersFinished);
  return { outcome: record.state.facts.outcome, seq: record.state.seq };

  async function recordWhatTimeDid(): Promise<void> {
    const before = record.state.seq;
    record = passTime(record, now());
    if (record.state.seq === before) return;
    const { nominationId } = record.state.facts;
    const events = eventsSince(record, record.recordedSeq);
    const { seq } = await recordTimePassed({ nominationId, events });
    record = { ...record, recordedSeq: Math.max(record.recordedSeq, seq) };
  }

  function mustContinueAsNew(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength > (input.historyBudget ?? DEFAULT_HISTORY_BUDGET);
  }
}
