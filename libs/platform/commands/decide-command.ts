import {
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  castBallotUpdate,
  completeTaskUpdate,
  withdrawNominationUpdate,
} from '#contracts/nomination.contract.js';
import { nominationWorkflowId } from '#contracts/workflow-ids.js';
import { REFUSAL_CODES, type Refusal, refused } from '#domain/legal/refusal.js';
import type { NominationCommand } from '#domain/nomination/nomination-decide.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { TemporalConnection } from '../temporal/temporal-connection.js';

/** What the process said; `unanswered` leaves the command pending for the sweep. */
export type ProcessAnswer =
  | { readonly kind: 'accepted'; readonly events: readonly NominationEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unanswered'; readonly reason: string };

function updateOf(command: NominationCommand) {
  if (command.move === 'cast-ballot') return castBallotUpdate;
  return command.move === 'withdraw-nomination' ? withdrawNominationUpdate : completeTaskUpdate;
}

function isRefusal(value: unknown): value is Refusal {
  const codes: readonly string[] = REFUSAL_CODES;
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : '';
  return typeof code === 'string' && codes.includes(code);
}

const unanswered = (reason: string): ProcessAnswer => ({ kind: 'unanswered', reason });

function answerOfFailure(failure: WorkflowUpdateFailedError): ProcessAnswer {
  if (!(failure.cause instanceof ApplicationFailure)) return unanswered(failure.message);
  const { details, type, message } = failure.cause;
  const [refusal] = details ?? [];
  return isRefusal(refusal) ? { kind: 'refused', refusal } : unanswered(type ?? message);
}

/** Only what may pass by itself is left to the sweep; anything else is our own mistake and is thrown. */
function sortError(error: unknown, command: NominationCommand): ProcessAnswer {
  if (error instanceof WorkflowUpdateFailedError) return answerOfFailure(error);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
    return unanswered('no answer in time');
  if (error instanceof WorkflowNotFoundError)
    return error.message.includes('completed')
      ? { kind: 'refused', refusal: refused('NOMINATION_CLOSED', { move: command.move }) }
      : unanswered('the nomination has not been started yet');
  if (error instanceof ServiceError) return unanswered(error.message);
  throw error;
}

/**
 * Asks the process to decide a command. The update's id is the command's, so that each repetition gets
 * the first answer, also after the case has closed.
 */
export async function decideCommand(
  temporal: TemporalConnection,
  question: { readonly nominationId: string; readonly command: NominationCommand },
  timeoutMs: number,
): Promise<ProcessAnswer> {
  const { nominationId, command } = question;
  const handle = temporal.client.workflow.getHandle(nominationWorkflowId(nominationId));
  try {
    const { events } = await temporal.client.withDeadline(Date.now() + timeoutMs, () =>
      handle.executeUpdate(updateOf(command), { args: [command], updateId: command.commandId }),
    );
    return { kind: 'accepted', events };
  } catch (error) {
    return sortError(error, command);
  }
}
