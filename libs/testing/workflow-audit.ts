import { isDeepStrictEqual } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { getEventsSinceQuery, NOMINATION_WORKFLOW } from '#contracts/nomination.contract.js';
import { nominationWorkflowId, parseNominationWorkflowId } from '#contracts/workflow-ids.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { ServerPlaces } from './fault-servers.js';

/** Nominations on which tables and workflows do not agree; empty when they do. */
export interface WorkflowFaults {
  readonly onlyInTables: readonly string[];
  readonly onlyInTemporal: readonly string[];
  readonly differing: readonly string[];
}

/** An event as both sides have it. */
type Told = readonly [seq: number, type: string, commandId: string | null, facts: unknown];

const AT_ONCE = 16;
const ANSWER_WITHIN_MS = 30_000;

const RECORDED_EVENTS = `
select d.nomination_id as id,
       coalesce(jsonb_agg(jsonb_build_array(e.seq, e.type, e.command_id, e.facts) order by e.seq)
                filter (where e.seq is not null), '[]') as told
  from dossiers d left join nomination_events e on e.nomination_id = d.nomination_id
 group by d.nomination_id`;

export interface AuditLimits {
  /** Asking each of many thousands takes minutes; so many are asked, spread over all. */
  readonly mostAsked?: number;
}

/** Compares nominations, open or closed, event by event, both ways. */
export async function auditWorkflows(
  places: ServerPlaces,
  { mostAsked = Infinity }: AuditLimits = {},
): Promise<WorkflowFaults> {
  const recorded = await recordedEvents(places.databaseUrl);
  const connection = await Connection.connect({ address: places.temporalAddress });
  try {
    const client = new Client({ connection, namespace: places.namespace });
    const listed = await listedIds(client);
    const ids = [...recorded.keys()];
    const isSame = async (id: string) =>
      isDeepStrictEqual(await workflowEvents(client, id), recorded.get(id));
    return {
      onlyInTables: ids.filter((id) => !listed.has(id)),
      onlyInTemporal: [...listed].filter((id) => !recorded.has(id)),
      differing: await idsThatFail(spread(ids, mostAsked), isSame),
    };
  } finally {
    await connection.close();
  }
}

function spread(ids: readonly string[], most: number): string[] {
  const step = Math.max(1, ids.length / most);
  return ids.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function idsThatFail(
  ids: readonly string[],
  holds: (id: string) => Promise<boolean>,
): Promise<string[]> {
  const failed: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE);
    const held = await Promise.all(batch.map(holds));
    failed.push(...batch.filter((_, index) => !held[index]));
  }
  return failed;
}

async function recordedEvents(connectionString: string): Promise<Map<string, Told[]>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; told: Told[] }>(RECORDED_EVENTS);
    return new Map(rows.map(({ id, told }) => [id, told]));
  } finally {
    await client.end();
  }
}

/** By their ids; a nomination that has continued as new is listed once for each run. */
async function listedIds(client: Client): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = `WorkflowType = '${NOMINATION_WORKFLOW}'`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    const id = parseNominationWorkflowId(workflowId);
    if (id) ids.add(id);
  }
  return ids;
}

async function workflowEvents(client: Client, id: string): Promise<Told[]> {
  const handle = client.workflow.getHandle(nominationWorkflowId(id));
  const events = await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
    handle.query(getEventsSinceQuery, 0),
  );
  return events.map(told);
}

function told({ seq, type, commandId, facts }: NominationEvent): Told {
  return [seq, type, commandId, facts];
}
