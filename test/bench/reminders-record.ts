import pg from 'pg';
import { type LegalClock, realTime } from '#domain/legal/legal-clock.js';
import { holdsWithin } from '../../apps/local/src/wait.js';

/** Reminders as the tables have them; real instants in epoch milliseconds. */
export interface RecordedReminders {
  readonly nominationIds: readonly string[];
  readonly recordedAt: readonly number[];
  /** From each one's own instant to its record, milliseconds. */
  readonly lateMs: readonly number[];
}

const COUNT = `select count(*)::int as count from nomination_events where type = 'reminderSent'`;
const ALL = `
select nomination_id as id, extract(epoch from at)::float8 * 1000 as "legalAt",
       extract(epoch from recorded_at)::float8 * 1000 as "recordedAt"
  from nomination_events where type = 'reminderSent' order by recorded_at`;
const ASK_EVERY_MS = 200;

interface Row {
  readonly id: string;
  readonly legalAt: number;
  readonly recordedAt: number;
}

/** Looks into the tables over a connection of its own. */
export class RemindersRecord {
  constructor(
    private readonly databaseUrl: string,
    private readonly clock: LegalClock,
  ) {}

  /** Resolves when so many are recorded, or when the time is over. */
  untilAll(count: number, withinMs: number): Promise<boolean> {
    return this.withClient((client) => {
      const areThere = async () => {
        const { rows } = await client.query<{ count: number }>(COUNT);
        return (rows[0]?.count ?? 0) >= count;
      };
      return holdsWithin(areThere, withinMs, ASK_EVERY_MS);
    });
  }

  read(): Promise<RecordedReminders> {
    return this.withClient(async (client) => {
      const { rows } = await client.query<Row>(ALL);
      return {
        nominationIds: rows.map(({ id }) => id),
        recordedAt: rows.map(({ recordedAt }) => recordedAt),
        lateMs: rows.map(({ legalAt, recordedAt }) => {
          return recordedAt - realTime(this.clock, Math.round(legalAt));
        }),
      };
    });
  }

  private async withClient<Result>(use: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  }
}
