import type {
  RecordedUpTo,
  RecordsActivities,
  TimePassedInput,
} from '#contracts/records.activities.js';
import type { EventType, NominationEvent } from '#domain/nomination/nomination-event.js';

interface Waiting {
  readonly nominationId: string;
  readonly type: EventType;
  readonly resolve: () => void;
}

/** A records door that remembers what it was asked to record, once for each (nomination, seq). */
export class FakeRecords implements RecordsActivities {
  private readonly recorded = new Map<string, NominationEvent>();
  private waiting: Waiting[] = [];

  recordTimePassed = ({ events }: TimePassedInput): Promise<RecordedUpTo> => {
    for (const event of events) this.recorded.set(`${event.nominationId}:${event.seq}`, event);
    this.waiting = this.waiting.filter((waiter) => !this.tell(waiter));
    return Promise.resolve({ seq: Math.max(...events.map(({ seq }) => seq)) });
  };

  /** Recorded events of a nomination, ascending. */
  of(nominationId: string): NominationEvent[] {
    return [...this.recorded.values()]
      .filter((event) => event.nominationId === nominationId)
      .sort((a, b) => a.seq - b.seq);
  }

  /** Resolves when an event of the type has been recorded for the nomination. */
  untilRecorded(nominationId: string, type: EventType): Promise<void> {
    return new Promise((resolve) => {
      const waiter = { nominationId, type, resolve };
      if (!this.tell(waiter)) this.waiting.push(waiter);
    });
  }

  private tell({ nominationId, type, resolve }: Waiting): boolean {
    const isThere = this.of(nominationId).some((event) => event.type === type);
    if (isThere) resolve();
    return isThere;
  }
}
