import type { NominationEvent } from '#domain/nomination/nomination-event.js';

export interface TimePassedInput {
  readonly nominationId: string;
  /** All events not yet known to be recorded, ascending by `seq`, time's own among them. */
  readonly events: readonly NominationEvent[];
}

export interface RecordedUpTo {
  /** Highest `seq` in the record; events up to it need not be sent again. */
  readonly seq: number;
}

/** Door to our database for moves that no person's command carries. */
export interface RecordsActivities {
  /** Idempotent by (nomination, seq). */
  recordTimePassed(input: TimePassedInput): Promise<RecordedUpTo>;
}
