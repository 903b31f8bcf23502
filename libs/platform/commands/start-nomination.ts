import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import { workingCalendar } from '#calendar/working-calendar.js';
import {
  NOMINATION_WORKFLOW,
  type NominationInput,
  type NominationWorkflow,
} from '#contracts/nomination.contract.js';
import { AWARD_CODE, SUBMISSION_ID, UNIT_ID } from '#contracts/search-attributes.js';
import { nominationWorkflowId } from '#contracts/workflow-ids.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { fileNomination } from '#domain/nomination/nomination-filing.js';
import type { TemporalConnection } from '../temporal/temporal-connection.js';

const WORKFLOW_TASK_TIMEOUT = '2 seconds';

function attributesOf({ filing }: NominationInput) {
  return [
    { key: AWARD_CODE, value: filing.awardCode },
    { key: UNIT_ID, value: filing.unitId },
    { key: SUBMISSION_ID, value: filing.submissionId },
  ];
}

/**
 * Starts the workflow of a nomination, or finds it started already; both give the same first event,
 * which follows from the pinned filing alone.
 */
export async function startNomination(
  temporal: TemporalConnection,
  input: NominationInput,
  options: { readonly taskQueue: string; readonly timeoutMs: number },
): Promise<readonly NominationEvent[]> {
  const { filing, filedAt } = input;
  try {
    await temporal.client.withDeadline(Date.now() + options.timeoutMs, () =>
      temporal.client.workflow.start<NominationWorkflow>(NOMINATION_WORKFLOW, {
        workflowId: nominationWorkflowId(filing.nominationId),
        taskQueue: options.taskQueue,
        args: [input],
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
        typedSearchAttributes: attributesOf(input),
        staticSummary: `${filing.awardCode} by ${filing.unitId}`,
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const moment = { at: filedAt, calendar: workingCalendar(input.calendar) };
  return fileNomination(filing, moment).events;
}
