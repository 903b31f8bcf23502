import { ApplicationFailure } from '@temporalio/workflow';
import { workingCalendar } from '#calendar/working-calendar.js';
import type {
  CarriedNomination,
  CommandAnswer,
  NominationInput,
  NominationProgress,
  NominationResult,
} from '#contracts/nomination.contract.js';
import type { RecordsActivities } from '#contracts/records.activities.js';
import { legalTime } from '#domain/legal/legal-clock.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { WorkingCalendar } from '#domain/legal/working-calendar.js';
import type { Moment } from '#domain/nomination/human-task.js';
import type { NominationCommand } from '#domain/nomination/nomination-decide.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { nextInstant } from '#domain/nomination/nomination-time.js';
import * as memory from './nomination.state.js';

function failureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`refused: ${refusal.code}`, refusal.code, refusal);
}

/** The one mutable thing of a run: its memory, and the moves that change it, each synchronous. */
export class NominationCase {
  private memory: memory.NominationRecord;
  private readonly calendar: WorkingCalendar;

  constructor(private readonly input: NominationInput) {
    this.calendar = workingCalendar(input.calendar);
    this.memory = memory.restore(input);
  }

  get state(): CarriedNomination['state'] {
    return this.memory.state;
  }

  get isClosed(): boolean {
    return this.state.facts.closedAt !== null;
  }

  /** Validator: a refused command never enters the history. */
  readonly guard = (command: NominationCommand): void => {
    const refusal = memory.refusalOf(this.memory, command, this.now());
    if (refusal) throw failureOf(refusal);
  };

  /** Handler: no await in it, so nothing comes between the decision and the state. */
  readonly handle = (command: NominationCommand): CommandAnswer => {
    const { record, refusal, events } = memory.handleCommand(this.memory, command, this.now());
    if (refusal) throw failureOf(refusal);
    this.memory = record;
    return { events };
  };

  readonly eventsSince = (seq: number): readonly NominationEvent[] =>
    memory.eventsSince(this.memory, seq);

  readonly progress = (): NominationProgress => {
    const { seq, facts } = this.state;
    return { seq, facts, nextInstant: nextInstant(this.state) };
  };

  /** Does what time has done until now and records it, with whatever is not recorded before it. */
  async passTime(record: RecordsActivities['recordTimePassed']): Promise<void> {
    const { seq: before } = this.state;
    this.memory = memory.passTime(this.memory, this.now());
    if (this.state.seq === before) return;
    const { nominationId } = this.state.facts;
    const events = this.eventsSince(this.memory.recordedSeq);
    const { seq } = await record({ nominationId, events });
    this.memory = memory.recordedUpTo(this.memory, seq);
  }

  /** The input of the run that goes on from here. */
  carryOn(): NominationInput {
    return { ...this.input, carried: this.memory };
  }

  result(): NominationResult {
    return { outcome: this.state.facts.outcome, seq: this.state.seq };
  }

  private now(): Moment {
    return memory.momentOf(this.memory, legalTime(this.input.clock, Date.now()), this.calendar);
  }
}
