import { sleep } from '@temporalio/workflow';
import type { NominationInput, NominationResult } from '#contracts/nomination.contract.js';
import { nominationWorkflow as released } from '../../workflows/nomination/nomination.workflow.js';

/** An incompatible change such as somebody might make in good faith: a pause before the procedure begins. */
export async function nominationWorkflow(input: NominationInput): Promise<NominationResult> {
  await sleep('1 second');
  return released(input);
}
