import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { preparedQuery } from '../prepared-query.js';
import { PROJECT_EVENTS } from './project-events.sql.js';

/** Events before those given are not in the record yet: fetch them and project all together. */
export class EventGapError extends Error {
  override readonly name = 'EventGapError';

  constructor(readonly nominationId: string) {
    super(`events of nomination ${nominationId} are missing before those to be recorded`);
  }
}

interface ProjectedHead {
  readonly nominationId: string;
  readonly isGap: boolean;
  readonly seq: number;
}

/** The database's own guard; a hole within the events given runs into it. */
function gapSeenByDatabase(error: unknown): EventGapError | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  if (error.constraint !== 'nomination_events_no_gap') return null;
  return new EventGapError(/[0-9a-f-]{36}/.exec(error.detail ?? '')?.[0] ?? 'unknown');
}

async function project(
  source: DataSource | EntityManager,
  events: readonly NominationEvent[],
): Promise<ProjectedHead[]> {
  const values = [JSON.stringify(events)];
  try {
    return await preparedQuery(source, { name: 'project-events', text: PROJECT_EVENTS, values });
  } catch (error) {
    throw gapSeenByDatabase(error) ?? error;
  }
}

/**
 * The one writer of the read model: event rows, nominations, tasks, notices, outbox, and the commands
 * that the events answer, in one transaction. Idempotent by (nomination, seq); all or nothing.
 * @returns the `seq` up to which the record reaches at least; of several nominations the highest
 * @throws EventGapError when events before those given are missing
 */
export async function projectEvents(
  source: DataSource | EntityManager,
  events: readonly NominationEvent[],
): Promise<{ seq: number }> {
  if (events.length === 0) return { seq: 0 };
  const first = await project(source, events);
  // The events missing may have been recorded while the statement ran: a new snapshot tells.
  const heads = first.some(({ isGap }) => isGap) ? await project(source, events) : first;
  const gap = heads.find(({ isGap }) => isGap);
  if (gap) throw new EventGapError(gap.nominationId);
  return { seq: Math.max(...heads.map(({ seq }) => seq)) };
}
