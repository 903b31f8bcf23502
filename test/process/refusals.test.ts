import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '#domain/authority/role.js';
import type { Move } from '#domain/nomination/nomination-move.js';
import { at } from '../../libs/testing/calendar-2026.js';
import { anActor, aRouteWithoutCouncil } from '../../libs/testing/nomination-builders.js';
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
  [
    'an appraiser cannot approve for the head of the unit',
    'approve-proposal',
    'appraiser',
    'ROLE_MISSING',
  ],
  [
    'the chairman cannot sign what has not come before him',
    'sign-decision',
    'province-chair',
    'STAGE_DOES_NOT_ALLOW',
  ],
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

const REASON = { details: { commentHash: 'hash-of-the-reason' } };

async function broughtBeforeChairman(): Promise<NominationUnderTest> {
  const route = aRouteWithoutCouncil();
  const nomination = await harness.file({ filedAt, filing: { route } });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await nomination.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  await nomination.act({ move: 'propose-award', actor: anActor('appraiser') });
  return nomination;
}

test('The head of the unit refuses with a reason: the case ends as refused', async () => {
  const nomination = await harness.file({ filedAt });
  await nomination.act({ move: 'refuse-proposal', actor: anActor('unit-head'), ...REASON });
  expect(await nomination.handle.result()).toEqual({ outcome: 'refused', seq: 2 });
});

test('The chairman refuses with a reason: the case ends as refused, without a decision', async () => {
  const nomination = await broughtBeforeChairman();
  const refusing = { move: 'refuse-award', actor: anActor('province-chair') } as const;
  expect(await nomination.refusalOf(refusing)).toBe('COMMENT_REQUIRED');
  await nomination.act({ ...refusing, ...REASON });
  expect(await nomination.handle.result()).toEqual({ outcome: 'refused', seq: 5 });
  expect((await nomination.facts()).decision).toBeNull();
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

test('The unit withdraws early, and no longer once the case is before the chairman', async () => {
  const withdrawal = {
    move: 'withdraw-nomination',
    actor: anActor('unit-officer'),
    ...REASON,
  } as const;
  const early = await harness.file({ filedAt });
  await early.act(withdrawal);
  expect(await early.handle.result()).toEqual({ outcome: 'withdrawn', seq: 2 });
  const late = await broughtBeforeChairman();
  expect(await late.refusalOf(withdrawal)).toBe('WITHDRAWAL_TOO_LATE');
  await late.handle.terminate('seen enough');
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
