import { workingCalendar } from '#calendar/working-calendar.js';
import type { CarriedNomination, NominationInput } from '#contracts/nomination.contract.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { Moment } from '#domain/nomination/human-task.js';
import { decide, type NominationCommand } from '#domain/nomination/nomination-decide.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { fileNomination } from '#domain/nomination/nomination-filing.js';
import type { Transition } from '#domain/nomination/nomination-state.js';
import { timePassed } from '#domain/nomination/nomination-time.js';

/** A run's memory: the case, its events and the answers already given. */
export type NominationRecord = CarriedNomination;

/** More than a case lives through; beyond it the oldest are dropped. */
const MOST_EVENTS = 400;
const MOST_HANDLED = 200;

/** The record handed over by the run before, or that of a nomination filed just now. */
export function restore(input: NominationInput): NominationRecord {
  if (input.carried) return input.carried;
  const moment = { at: input.filedAt, calendar: workingCalendar(input.calendar) };
  const { state, events } = fileNomination(input.filing, moment);
  return { state, events, handled: [[input.filing.commandId, 1, 1]], recordedSeq: 1 };
}

/** Legal time never runs backwards within a case. */
export function momentOf(record: NominationRecord, now: EpochMs, calendar: Moment['calendar']) {
  const latest = record.events.at(-1)?.at ?? now;
  return { at: Math.max(now, latest), calendar };
}

function withTransition(record: NominationRecord, transition: Transition): NominationRecord {
  const events = [...record.events, ...transition.events].slice(-MOST_EVENTS);
  return { ...record, state: transition.state, events };
}

/** The events that answer a command already handled, or `null`. */
export function earlierAnswer(
  record: NominationRecord,
  commandId: string,
): readonly NominationEvent[] | null {
  const entry = record.handled.find(([id]) => id === commandId);
  if (!entry) return null;
  const [, first, last] = entry;
  return record.events.filter(({ seq }) => first <= seq && seq <= last);
}

/** Why the command would be refused now; `null` for one that is allowed or was handled before. */
export function refusalOf(
  record: NominationRecord,
  command: NominationCommand,
  moment: Moment,
): Refusal | null {
  if (earlierAnswer(record, command.commandId)) return null;
  return decide(record.state, command, moment).refusal;
}

export interface Handled {
  readonly record: NominationRecord;
  readonly refusal: Refusal | null;
  readonly events: readonly NominationEvent[];
}

/** Handles a command once; each repetition of its id gets the first answer. */
export function handleCommand(
  record: NominationRecord,
  command: NominationCommand,
  moment: Moment,
): Handled {
  const earlier = earlierAnswer(record, command.commandId);
  if (earlier) return { record, refusal: null, events: earlier };
  const { refusal, transition } = decide(record.state, command, moment);
  if (refusal) return { record, refusal, events: [] };
  const after = withTransition(record, transition);
  const span = [command.commandId, record.state.seq + 1, after.state.seq] as const;
  const handled = [...record.handled, span].slice(-MOST_HANDLED);
  return { record: { ...after, handled }, refusal: null, events: transition.events };
}

/** The record after everything that time has done until the moment. */
export function passTime(record: NominationRecord, moment: Moment): NominationRecord {
  return withTransition(record, timePassed(record.state, moment));
}

export function eventsSince(record: NominationRecord, seq: number): readonly NominationEvent[] {
  return record.events.filter((event) => event.seq > seq);
}

/** Remembers how far the record has come, so that events up to there are not sent again. */
export function recordedUpTo(record: NominationRecord, seq: number): NominationRecord {
  return { ...record, recordedSeq: Math.max(record.recordedSeq, seq) };
}
