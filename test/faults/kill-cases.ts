import { expect } from '@jest/globals';
import type { AwardClient } from '../../libs/testing/award-client.js';
import { AwardUsers } from '../../libs/testing/award-users.js';
import type { FaultProgram, FaultStack } from '../../libs/testing/fault-stack.js';
import { carryAllToTheEnd, doctorStatus, untilSettled } from '../../libs/testing/fault-trial.js';
import { auditRecord, type RecordFaults, selectIds } from '../../libs/testing/record-audit.js';
import { auditWorkflows, type WorkflowFaults } from '../../libs/testing/workflow-audit.js';

export interface KillCase {
  readonly what: string;
  readonly programs: readonly FaultProgram[];
}

export const KILL_CASES: readonly KillCase[] = [
  { what: 'one worker', programs: ['worker-1'] },
  { what: 'both workers', programs: ['worker-1', 'worker-2'] },
  { what: 'one API', programs: ['api-1'] },
  { what: 'the Temporal server', programs: ['temporal'] },
  { what: 'PostgreSQL', programs: ['postgres'] },
];

const USERS = 8;
/** Acts acknowledged before the kill, and again after the killed are back. */
const ACTS = 40;

export const SOUND_RECORD: RecordFaults = {
  lostCommands: [],
  lostNominations: [],
  repeatedCommands: [],
  pendingCommands: [],
  doneWithoutEvent: [],
  eventsWithoutCommand: [],
  nominationsWithGap: [],
  nominationsBehindEvents: [],
  nominationsWithWrongTasks: [],
  noticesNotSent: [],
};
export const IN_AGREEMENT: WorkflowFaults = { onlyInTables: [], onlyInTemporal: [], differing: [] };
const NOT_AWARDED = `
  select d.nomination_id as id from dossiers d left join nominations n on n.id = d.nomination_id
   where n.outcome is distinct from 'awarded'`;

/** Kills the programs while people act, and waits until they act again and all has settled. */
export async function actThroughKill(
  stack: FaultStack,
  client: AwardClient,
  options: { readonly retries: boolean; readonly programs: readonly FaultProgram[] },
): Promise<AwardUsers> {
  const users = new AwardUsers(client, { count: USERS, retries: options.retries });
  try {
    await users.untilAcknowledged(ACTS);
    const killed = stack.kill(...options.programs);
    await killed.untilBack();
    await users.untilAcknowledged(ACTS);
  } finally {
    await users.stop();
  }
  await untilSettled(stack);
  return users;
}

/** Everything acknowledged is there once, and tables and workflows agree. */
export async function expectNothingLost(stack: FaultStack, users: AwardUsers): Promise<void> {
  expect(users.refusals).toEqual([]);
  const { databaseUrl } = stack.places;
  expect(await auditRecord(databaseUrl, users.acknowledged)).toEqual(SOUND_RECORD);
  expect(await doctorStatus(stack)).toBe(0);
}

/** Every nomination that was ever noted ends, the same on both sides event by event. */
export async function expectAllEnd(stack: FaultStack, client: AwardClient): Promise<void> {
  await carryAllToTheEnd(stack, client);
  const { databaseUrl } = stack.places;
  expect(await selectIds(databaseUrl, NOT_AWARDED)).toEqual([]);
  const nothing = { commandIds: [], nominationIds: [] };
  expect(await auditRecord(databaseUrl, nothing)).toEqual(SOUND_RECORD);
  expect(await auditWorkflows(stack.places)).toEqual(IN_AGREEMENT);
}
