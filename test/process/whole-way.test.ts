import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at } from '../../libs/testing/calendar-2026.js';
import { aMandate, aMember, anActor, aRoster } from '../../libs/testing/nomination-builders.js';
import { onRealServer } from '../../libs/testing/process-environments.js';
import type { NominationUnderTest, ProcessHarness } from '../../libs/testing/process-harness.js';

// Goal: the whole way of one nomination, told by its people, on the real bundle and server.
// Method: commands as the API sends them; every expectation is the full list of what happened.

let harness: ProcessHarness;
beforeAll(async () => {
  harness = await onRealServer();
});
afterAll(() => harness.stop());

const filedAt = at('2026-04-17');

async function broughtBeforeCouncil(total: number): Promise<NominationUnderTest> {
  const nomination = await harness.file({ filedAt });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await nomination.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  const details = { roster: aRoster(total) };
  await nomination.act({ move: 'propose-award', actor: anActor('appraiser'), details });
  return nomination;
}

function vote(nomination: NominationUnderTest, count: number) {
  const members = Array.from({ length: count }, (_, index) => aMember(index + 1));
  return Promise.all(
    members.map((actor) =>
      nomination.act({
        move: 'cast-ballot',
        actor,
        details: { ballotCommitment: `sealed-${actor.personId}` },
      }),
    ),
  );
}

test('A nomination goes from the proposal through appraisal, council and signature to conferment', async () => {
  const nomination = await broughtBeforeCouncil(9);
  await vote(nomination, 9);
  const tally = { for: 8, against: 1, invalid: 0 };
  await nomination.act({
    move: 'close-ballot',
    actor: anActor('council-secretary'),
    details: { tally },
  });
  await nomination.act({
    move: 'sign-decision',
    actor: anActor('province-chair'),
    details: { decisionNumber: '512/QĐ-UBND' },
  });
  await nomination.act({
    move: 'confer-award',
    actor: anActor('appraiser'),
    details: { conferredOn: '2026-04-17' },
  });
  expect(await nomination.handle.result()).toEqual({ outcome: 'awarded', seq: 16 });
  expect(await nomination.eventTypes()).toEqual([
    'nominationFiled',
    'proposalApproved',
    'dossierAccepted',
    'awardProposed',
    ...Array<string>(9).fill('ballotCast'),
    'ballotClosed',
    'decisionSigned',
    'awardConferred',
  ]);
  const { decision, council } = await nomination.facts();
  expect(decision).toEqual({
    number: '512/QĐ-UBND',
    signedOn: '2026-04-17',
    signerId: 'the-province-chair',
    capacity: 'chair',
    mandateId: null,
  });
  expect(council?.result).toEqual({
    totalMembership: 9,
    tally,
    requiredVotes: 8,
    isPassed: true,
  });
});

test('One vote short of the threshold over the total membership ends the case as refused', async () => {
  const nomination = await broughtBeforeCouncil(9);
  await vote(nomination, 8);
  const tally = { for: 7, against: 0, invalid: 1 };
  await nomination.act({
    move: 'close-ballot',
    actor: anActor('council-secretary'),
    details: { tally },
  });
  expect(await nomination.handle.result()).toEqual({ outcome: 'refused', seq: 13 });
});

test('Thirty members who vote in the same second are all heard, each once', async () => {
  const nomination = await broughtBeforeCouncil(30);
  await vote(nomination, 30);
  const { council } = await nomination.facts();
  expect([...(council?.votedIds ?? [])].sort()).toEqual([...aRoster(30).memberIds].sort());
  await nomination.handle.terminate('seen enough');
});

test('No ballot lies in the history: only who has voted and a commitment', async () => {
  const nomination = await broughtBeforeCouncil(3);
  await vote(nomination, 3);
  const history = JSON.stringify(await nomination.handle.fetchHistory());
  const payloads = Buffer.from(history).toString('utf8');
  expect(payloads).not.toContain('"choice"');
  const { events } = { events: await nomination.events() };
  const ballots = events.filter(({ type }) => type === 'ballotCast');
  expect(ballots.map(({ details }) => Object.keys(details))).toEqual([
    ['ballotCommitment'],
    ['ballotCommitment'],
    ['ballotCommitment'],
  ]);
  await nomination.handle.terminate('seen enough');
});

test('A deputy signs KT. by a dated mandate and is refused without one', async () => {
  const nomination = await broughtBeforeCouncil(1);
  await vote(nomination, 1);
  await nomination.act({
    move: 'close-ballot',
    actor: anActor('council-secretary'),
    details: { tally: { for: 1, against: 0, invalid: 0 } },
  });
  const signing = { move: 'sign-decision', actor: anActor('deputy-chair') } as const;
  const decisionNumber = '513/QĐ-UBND';
  expect(await nomination.refusalOf({ ...signing, details: { decisionNumber } })).toBe(
    'MANDATE_MISSING',
  );
  const mandate = aMandate({ validFrom: '2026-04-01', validTo: '2026-04-16' });
  expect(await nomination.refusalOf({ ...signing, details: { decisionNumber, mandate } })).toBe(
    'MANDATE_NOT_IN_FORCE',
  );
  const inForce = aMandate({ validFrom: '2026-04-01', validTo: '2026-04-17' });
  await nomination.act({ ...signing, details: { decisionNumber, mandate: inForce } });
  const { decision } = await nomination.facts();
  expect(decision).toMatchObject({ capacity: 'KT.', mandateId: 'mandate-1' });
  await nomination.handle.terminate('seen enough');
});
