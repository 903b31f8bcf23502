import pg from 'pg';

/** What callers were told has been done. */
export interface Acknowledged {
  /** Keys of the commands that completed a task. */
  readonly commandIds: readonly string[];
  readonly nominationIds: readonly string[];
}

/** What is wrong in the tables; ids, each list empty in a sound record. */
export interface RecordFaults {
  readonly lostCommands: readonly string[];
  readonly lostNominations: readonly string[];
  readonly repeatedCommands: readonly string[];
  readonly pendingCommands: readonly string[];
  readonly doneWithoutEvent: readonly string[];
  readonly eventsWithoutCommand: readonly string[];
  readonly nominationsWithGap: readonly string[];
  readonly nominationsBehindEvents: readonly string[];
  readonly nominationsWithWrongTasks: readonly string[];
  readonly noticesNotSent: readonly string[];
}

const LOST_COMMANDS = `
select asked.id from unnest($1::text[]) as asked(id)
 where not exists (select from commands c join nomination_events e on e.command_id = c.id
                    where c.id = asked.id and c.state = 'done')`;
const LOST_NOMINATIONS = `
select asked.id from unnest($1::text[]) as asked(id)
 where not exists (select from nomination_events e
                    where e.nomination_id = asked.id::uuid and e.type = 'nominationFiled')`;
/** On the route without council each command brings about one event. */
const REPEATED_COMMANDS = `
select command_id as id from nomination_events where command_id is not null
 group by command_id having count(*) > 1`;
const PENDING_COMMANDS = `select id from commands where state = 'pending'`;
const DONE_WITHOUT_EVENT = `
select c.id from commands c
 where c.state = 'done'
   and not exists (select from nomination_events e
                    where e.command_id = c.id and e.nomination_id = c.nomination_id
                      and e.seq between c.first_seq and c.last_seq)`;
const EVENTS_WITHOUT_COMMAND = `
select e.command_id as id from nomination_events e
 where e.command_id is not null
   and not exists (select from commands c where c.id = e.command_id and c.state = 'done')`;
const NOMINATIONS_WITH_GAP = `
select nomination_id as id from nomination_events
 group by nomination_id having min(seq) <> 1 or max(seq) <> count(*)`;
const NOMINATIONS_BEHIND_EVENTS = `
select d.nomination_id as id from dossiers d left join nominations n on n.id = d.nomination_id
 where n.seq is null or n.seq is distinct from (select max(e.seq) from nomination_events e
                                where e.nomination_id = d.nomination_id)`;
const NOMINATIONS_WITH_WRONG_TASKS = `
select n.id from nominations n
 where n.task_id is distinct from (select string_agg(t.id, ',') from tasks t
                                    where t.nomination_id = n.id and t.closed_at is null)`;
const NOTICES_NOT_SENT = `
select n.id from notices n where not exists (select from outbox o where o.dedup_key = n.id)`;

/** Looks for everything that a crash could have left wrong in the tables. */
export async function auditRecord(
  databaseUrl: string,
  acknowledged: Acknowledged,
): Promise<RecordFaults> {
  return withClient(databaseUrl, async (client) => {
    const ids = (query: string, asked?: readonly string[]) => idsOf(client, query, asked);
    return {
      lostCommands: await ids(LOST_COMMANDS, acknowledged.commandIds),
      lostNominations: await ids(LOST_NOMINATIONS, acknowledged.nominationIds),
      repeatedCommands: await ids(REPEATED_COMMANDS),
      pendingCommands: await ids(PENDING_COMMANDS),
      doneWithoutEvent: await ids(DONE_WITHOUT_EVENT),
      eventsWithoutCommand: await ids(EVENTS_WITHOUT_COMMAND),
      nominationsWithGap: await ids(NOMINATIONS_WITH_GAP),
      nominationsBehindEvents: await ids(NOMINATIONS_BEHIND_EVENTS),
      nominationsWithWrongTasks: await ids(NOMINATIONS_WITH_WRONG_TASKS),
      noticesNotSent: await ids(NOTICES_NOT_SENT),
    };
  });
}

/** Ids of one column, `id`; over a connection of its own, because the server may have been killed. */
export function selectIds(
  databaseUrl: string,
  query: string,
  values?: readonly unknown[],
): Promise<string[]> {
  return withClient(databaseUrl, (client) => idsOf(client, query, values));
}

async function idsOf(
  client: pg.Client,
  query: string,
  values?: readonly unknown[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(query, values && [values]);
  return rows.map(({ id }) => id);
}

async function withClient<Result>(
  connectionString: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
