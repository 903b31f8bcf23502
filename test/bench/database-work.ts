import pg from 'pg';

/** Counters of the database, all rising. */
export interface DatabaseWork {
  readonly statements: number;
  readonly fsyncs: number;
}

const TRANSACTIONS = `
  select (xact_commit + xact_rollback)::float8 as count from pg_stat_database
   where datname = current_database()`;
/** From PostgreSQL 18 on the log's writes are counted here too. */
const ALL_FSYNCS = 'select coalesce(sum(fsyncs), 0)::float8 as count from pg_stat_io';
const LOG_FSYNCS = 'select wal_sync::float8 as count from pg_stat_wal';

export const STATEMENTS_COUNTED =
  'transactions of the database (pg_stat_database); the road sends one statement in each';
export const FSYNCS_COUNTED =
  "PostgreSQL's alone (pg_stat_io, pg_stat_wal before 18), the whole server; " +
  "those of Temporal's own store are not visible";

/** Reads the counters over one connection of its own. */
export class DatabaseWorkMeter {
  private constructor(
    private readonly client: pg.Client,
    private readonly fsyncs: string,
  ) {}

  static async open(url: string): Promise<DatabaseWorkMeter> {
    const client = new pg.Client({ connectionString: url, application_name: 'bench' });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const isLogInIo = Number(rows[0]?.server_version_num) >= 180_000;
    return new DatabaseWorkMeter(client, isLogInIo ? ALL_FSYNCS : LOG_FSYNCS);
  }

  async read(): Promise<DatabaseWork> {
    // Programs report their counts at most once a second, and when they have nothing to do.
    await this.client.query('select pg_stat_force_next_flush()');
    return { statements: await this.count(TRANSACTIONS), fsyncs: await this.count(this.fsyncs) };
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async count(query: string): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(query);
    return rows[0]?.count ?? 0;
  }
}
