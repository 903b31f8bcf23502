import type { DataSource } from 'typeorm';

/** Everything the projector writes of one nomination, in a fixed order, without the machine's own times. */
const TABLES = {
  nominations: `select to_jsonb(t) - 'updated_at' as row from nominations t where id = $1`,
  events: `select to_jsonb(t) - 'recorded_at' as row from nomination_events t
            where nomination_id = $1 order by seq`,
  tasks: `select to_jsonb(t) as row from tasks t where nomination_id = $1 order by opened_at, id`,
  assignments: `select to_jsonb(a) as row from task_assignments a join tasks t on t.id = a.task_id
                 where t.nomination_id = $1 order by a.task_id`,
  notices: `select to_jsonb(t) as row from notices t where nomination_id = $1 order by id`,
  outbox: `select jsonb_build_array(topic, dedup_key, payload) as row from outbox
            where payload ->> 'nominationId' = $1::uuid::text order by dedup_key`,
  commands: `select jsonb_build_array(id, state, first_seq, last_seq) as row from commands
              where nomination_id = $1 order by id`,
};

export type RecordTables = Readonly<Record<keyof typeof TABLES, readonly unknown[]>>;

/** The tables with `ID` in place of the nomination's id, so that two nominations can be compared. */
export async function tablesOf(source: DataSource, nominationId: string): Promise<RecordTables> {
  const read = async (sql: string): Promise<unknown[]> => {
    const rows = await source.query<{ row: unknown }[]>(sql, [nominationId]);
    const text = JSON.stringify(rows.map(({ row }) => row));
    return JSON.parse(text.replaceAll(nominationId, 'ID')) as unknown[];
  };
  return {
    nominations: await read(TABLES.nominations),
    events: await read(TABLES.events),
    tasks: await read(TABLES.tasks),
    assignments: await read(TABLES.assignments),
    notices: await read(TABLES.notices),
    outbox: await read(TABLES.outbox),
    commands: await read(TABLES.commands),
  };
}

/** Waits until another connection stands still before a lock. */
export async function untilSomebodyWaits(source: DataSource): Promise<void> {
  const waiting = `select 1 from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await source.query<unknown[]>(waiting)).length === 0);
}
