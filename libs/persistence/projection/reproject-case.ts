import type { DataSource } from 'typeorm';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { projectEvents } from './project-events.js';

const REOPEN_TASKS = `
  update tasks set closed_at = null, closed_by = null, closed_seq = null where nomination_id = $1`;
const FORGET_CASE = 'delete from nominations where id = $1';

/**
 * Writes the read model of one case anew from all its events, in one transaction. Event rows and who
 * holds a task are left as they are.
 * @throws EventGapError when the events do not begin with the first
 */
export async function reprojectCase(
  database: DataSource,
  nominationId: string,
  events: readonly NominationEvent[],
): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query(REOPEN_TASKS, [nominationId]);
    await manager.query(FORGET_CASE, [nominationId]);
    await projectEvents(manager, events);
  });
}
