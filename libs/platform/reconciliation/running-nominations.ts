import { WorkflowNotFoundError } from '@temporalio/client';
import {
  getEventsSinceQuery,
  getProgressQuery,
  NOMINATION_WORKFLOW,
} from '#contracts/nomination.contract.js';
import { nominationWorkflowId, parseNominationWorkflowId } from '#contracts/workflow-ids.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { TemporalConnection } from '../temporal/temporal-connection.js';
import type { CaseView } from './case-difference.js';

const WITHIN_MS = 15_000;
const ENDED_WRONGLY = ['Terminated', 'Failed', 'TimedOut', 'Canceled'];

async function* idsWhere(temporal: TemporalConnection, condition: string): AsyncGenerator<string> {
  const query = `WorkflowType = '${NOMINATION_WORKFLOW}' AND ${condition}`;
  for await (const { workflowId } of temporal.client.workflow.list({ query })) {
    const nominationId = parseNominationWorkflowId(workflowId);
    if (nominationId) yield nominationId;
  }
}

/** Nominations whose workflow is open. */
export function runningIds(temporal: TemporalConnection): AsyncGenerator<string> {
  return idsWhere(temporal, "ExecutionStatus = 'Running'");
}

/** Nominations whose workflow ended without an outcome: only an operator can say what to do. */
export function wronglyEndedIds(temporal: TemporalConnection): AsyncGenerator<string> {
  const statuses = ENDED_WRONGLY.map((status) => `'${status}'`).join(', ');
  return idsWhere(temporal, `ExecutionStatus IN (${statuses})`);
}

/** What the workflow says of the case; `null` when there is none. */
export async function workflowView(
  temporal: TemporalConnection,
  nominationId: string,
): Promise<CaseView | null> {
  const handle = temporal.client.workflow.getHandle(nominationWorkflowId(nominationId));
  try {
    return await temporal.client.withDeadline(Date.now() + WITHIN_MS, () =>
      handle.query(getProgressQuery),
    );
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

export function allEvents(
  temporal: TemporalConnection,
  nominationId: string,
): Promise<readonly NominationEvent[]> {
  const handle = temporal.client.workflow.getHandle(nominationWorkflowId(nominationId));
  return temporal.client.withDeadline(Date.now() + WITHIN_MS, () =>
    handle.query(getEventsSinceQuery, 0),
  );
}
