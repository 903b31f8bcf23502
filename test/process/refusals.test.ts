import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Move } from '#domain/nomination/nomination-move.js';
import type { Role } from '#domain/authority/role.js';
import { at } from '../../libs/testing/calendar-2026.js';
import { anActor } from '../../libs/testing/nomination-builders.js';
import { onRealServer } from '../../libs/testing/process-environments.js';
import type { NominationUnderTest, ProcessHarness } from '../../libs/testing/process-harness.js';

// Goal: what is refused leaves no trace in the history, and what is repeated happens once.
// Method: the history of the real server is read before and after.

let harness: ProcessHarness;
beforeAll(async () => {
  harness = await onRealServer();
});
afterAll(() => harness.stop());

const filedAt = at('2026-04-17');

async function acceptedUpdates(nomination: NominationUnderTest): Promise<number> {
  const { events } = await nomination.handle.fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)
    .length;
}

const refusals: readonly (readonly [string, Move, Role, string])[] = [
  ['an appraiser cannot approve for the head of the unit', 'approve-proposal', 'appraiser', 'ROLE_MISSING'],
  ['the chairman cannot sign what has not come before him', 'sign-decision', 'province-chair', 'STAGE_DOES_NOT_ALLOW'],
  ['a head of unit refuses only with a reason', 'refuse-proposal', 'unit-head', 'COMMENT_REQUIRED'],
  ['an observer can do nothing', 'withdraw-nomination', 'observer', 'ROLE_MISSING'],
];

test.each(refusals)('Refused before it enters the history: %s', async (_, move, role, code) => {
  const nomination = await harness.file({ filedAt });
  expect(await nomination.refusalOf({ move, actor: anActor(role) })).toBe(code);
  expect(await acceptedUpdates(nomination)).toBe(0);
  await nomination.handle.terminate('seen enough');
});

test('The head of another unit is refused, and so is the nominee himself', async () => {
  const nomination = await harness.file({ filedAt });
  const stranger = anActor('unit-head', { unitId: 'unit-b' });
  const nominee = anActor('unit-head', { personId: 'the-nominee' });
  const move = 'approve-proposal';
  expect(await nomination.refusalOf({ move, actor: stranger })).toBe('OTHER_UNIT');
  expect(await nomination.refusalOf({ move, actor: nominee })).toBe('OWN_NOMINATION');
  await nomination.handle.terminate('seen enough');
});

test('A refusal by the head of the unit and one by the chairman end the case with its reason', async () => {
  const nomination = await harness.file({ filedAt });
  await nomination.act({
    move: 'refuse-proposal',
    actor: anActor('unit-head'),
    details: { commentHash: 'reason' },
  });
  expect(await nomination.handle.result()).toEqual({ outcome: 'refused', seq: 2 });
});

test('A return names the legal basis and ends the case as returned', async () => {
  const nomination = await harness.file({ filedAt });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  const returning = { move: 'return-dossier', actor: anActor('appraiser') } as const;
  const commentHash = 'reason';
  expect(await nomination.refusalOf({ ...returning, details: { commentHash } })).toBe(
    'LEGAL_BASIS_REQUIRED',
  );
  const legalBasis = 'Luật 06/2022/QH15 Điều 80.1';
  await nomination.act({ ...returning, details: { commentHash, legalBasis } });
  expect(await nomination.handle.result()).toEqual({ outcome: 'returned', seq: 3 });
});

test('The unit withdraws before the council and no longer after the chairman has the case', async () => {
  const early = await harness.file({ filedAt });
  const withdrawal = {
    move: 'withdraw-nomination',
    actor: anActor('unit-officer'),
    details: { commentHash: 'reason' },
  } as const;
  await early.act(withdrawal);
  expect(await early.handle.result()).toEqual({ outcome: 'withdrawn', seq: 2 });
});

test('A command sent twice with one id happens once and gets one answer', async () => {
  const nomination = await harness.file({ filedAt });
  const taskId = (await nomination.facts()).task?.taskId ?? '';
  const act = {
    move: 'approve-proposal',
    actor: anActor('unit-head'),
    details: { taskId },
    commandId: 'the-same-key',
  } as const;
  const [first, second] = await Promise.all([nomination.act(act), nomination.act(act)]);
  expect(second).toEqual(first);
  expect(await nomination.eventTypes()).toEqual(['nominationFiled', 'proposalApproved']);
  await nomination.handle.terminate('seen enough');
});

test('A command for a task that has been completed comes too late and changes nothing', async () => {
  const nomination = await harness.file({ filedAt });
  const taskId = (await nomination.facts()).task?.taskId ?? '';
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  const late = {
    move: 'accept-dossier',
    actor: anActor('appraiser'),
    details: { taskId },
  } as const;
  expect(await nomination.refusalOf(late)).toBe('TASK_NOT_OPEN');
  expect((await nomination.facts()).stage).toBe('submitted');
  await nomination.handle.terminate('seen enough');
});
