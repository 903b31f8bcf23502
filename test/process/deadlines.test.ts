import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at } from '../../libs/testing/calendar-2026.js';
import { anActor, aRoute, aRule, workingDays } from '../../libs/testing/nomination-builders.js';
import { onTimeSkippingServer } from '../../libs/testing/process-environments.js';
import type { NominationUnderTest, ProcessHarness } from '../../libs/testing/process-harness.js';

// Goal: reminders, escalation and expiry come at their legal instants, by durable timers.
// Method: the real workflow on the time-skipping server; days pass in milliseconds.

let harness: ProcessHarness;
beforeAll(async () => {
  harness = await onTimeSkippingServer();
});
afterAll(() => harness.stop());

/** Lets legal time pass until an instant; the clock of these tests is 1:1 from the filing. */
async function passUntil(nomination: NominationUnderTest, legal: number): Promise<void> {
  const { legalAt, realAt } = nomination.input.clock;
  const target = realAt + (legal - legalAt);
  await harness.environment.sleep(target - (await harness.environment.currentTimeMs()));
}

async function happened(nomination: NominationUnderTest) {
  const events = await nomination.events();
  return events.map(({ type, details }) =>
    details['occasion'] ? `${type} ${String(details['occasion'])}` : type,
  );
}

/** Of five working days the half falls on the day two before the last: one reminder a day, the later rung. */
const LADDER = ['reminderSent 2-working-days-before', 'reminderSent last-day'];

test('The day before the limit, on it and the day after: reminders, then escalation at midnight', async () => {
  // Filed Fri 17/04/2026, five working days for the head of the unit: due Fri 24/04/2026.
  const nomination = await harness.file({ filedAt: at('2026-04-17') });
  await passUntil(nomination, at('2026-04-23', '23:59'));
  expect(await happened(nomination)).toEqual(['nominationFiled', ...LADDER.slice(0, 1)]);
  await passUntil(nomination, at('2026-04-24', '23:59'));
  expect(await happened(nomination)).toEqual(['nominationFiled', ...LADDER]);
  await passUntil(nomination, at('2026-04-25', '00:01'));
  expect(await happened(nomination)).toEqual([
    'nominationFiled',
    ...LADDER,
    'deadlineEscalated deadline',
  ]);
  const escalation = (await nomination.events()).at(-1);
  expect(escalation?.at).toBe(at('2026-04-25', '00:00'));
  expect(escalation?.notices.map(({ role, kind }) => `${kind} ${role}`)).toEqual([
    'escalation unit-head',
    'escalation appraisal-head',
  ]);
  const recorded = harness.records.of(nomination.input.filing.nominationId);
  expect(recorded.map(({ type }) => type)).toEqual([
    'reminderSent',
    'reminderSent',
    'deadlineEscalated',
  ]);
});

test('An act on the last day stops the reminders of its task', async () => {
  const nomination = await harness.file({ filedAt: at('2026-04-17') });
  await passUntil(nomination, at('2026-04-24', '16:00'));
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await passUntil(nomination, at('2026-04-25', '12:00'));
  expect(await happened(nomination)).toEqual(['nominationFiled', ...LADDER, 'proposalApproved']);
});

test('A supplement across Tết suspends the appraisal: only the days worked on it count', async () => {
  // Appraisal starts Mon 02/02/2026, 20 working days. The supplement is asked on Tue 10/02, after five of
  // them (03–09/02), and supplied on Wed 25/02: 15 remain from Thu 26/02, so until Wed 18/03/2026.
  const nomination = await harness.file({ filedAt: at('2026-02-02') });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await nomination.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  expect((await nomination.facts()).task?.clock?.dueOn).toBe('2026-03-09');
  await passUntil(nomination, at('2026-02-10'));
  await nomination.act({
    move: 'request-supplement',
    actor: anActor('appraiser'),
    details: { commentHash: 'what is missing', missingItems: ['certificate'] },
  });
  const waiting = await nomination.facts();
  expect(waiting.stage).toBe('awaiting-supplement');
  expect(waiting.suspendedTask?.step).toBe('appraise');
  await passUntil(nomination, at('2026-02-25'));
  await nomination.act({
    move: 'supply-supplement',
    actor: anActor('unit-officer'),
    details: { documentIds: ['d1'] },
  });
  const { task, stage } = await nomination.facts();
  expect(stage).toBe('under-appraisal');
  expect(task?.clock).toMatchObject({
    startOn: '2026-02-02',
    suspensions: [{ fromOn: '2026-02-10', toOn: '2026-02-25' }],
    dueOn: '2026-03-18',
  });
});

test('Where the route says so, silence past the limit ends the case as returned', async () => {
  const step = aRule('unit-head', { period: workingDays(5), onExpiry: 'return' });
  const route = aRoute({ steps: { 'approve-proposal': step } });
  const nomination = await harness.file({ filedAt: at('2026-04-17'), filing: { route } });
  expect(await nomination.handle.result()).toEqual({ outcome: 'returned', seq: 4 });
  expect((await nomination.events()).at(-1)?.at).toBe(at('2026-04-25', '00:00'));
});

test('A step without a known limit waits for years without a reminder', async () => {
  const step = aRule('unit-head', { period: null, citation: null });
  const route = aRoute({ steps: { 'approve-proposal': step } });
  const nomination = await harness.file({ filedAt: at('2026-04-17'), filing: { route } });
  await harness.environment.sleep('400 days');
  expect(await happened(nomination)).toEqual(['nominationFiled']);
});
