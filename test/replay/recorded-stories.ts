import { at } from '../../libs/testing/calendar-2026.js';
import { aMember, anActor, aRoster } from '../../libs/testing/nomination-builders.js';
import type { NominationUnderTest, ProcessHarness } from '../../libs/testing/process-harness.js';

/** Legal time in the recorded stories: a day passes in some forty milliseconds. */
const SCALE = 2_000_000;
const COMMENT = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9';

async function broughtToAppraisal(harness: ProcessHarness, budget?: number) {
  const historyBudget = budget === undefined ? {} : { historyBudget: budget };
  const nomination = await harness.file({ filedAt: at('2026-04-17'), ...historyBudget });
  await nomination.act({ move: 'approve-proposal', actor: anActor('unit-head') });
  await nomination.act({ move: 'accept-dossier', actor: anActor('appraiser') });
  return nomination;
}

async function awarded(harness: ProcessHarness): Promise<NominationUnderTest> {
  const nomination = await broughtToAppraisal(harness);
  await nomination.act({
    move: 'propose-award',
    actor: anActor('appraiser'),
    details: { roster: aRoster(3) },
  });
  for (const number of [1, 2, 3])
    await nomination.act({
      move: 'cast-ballot',
      actor: aMember(number),
      details: { ballotCommitment: COMMENT },
    });
  const tally = { for: 3, against: 0, invalid: 0 };
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
  await nomination.handle.result();
  return nomination;
}

async function supplementedAndReturned(harness: ProcessHarness): Promise<NominationUnderTest> {
  const nomination = await broughtToAppraisal(harness);
  await nomination.act({
    move: 'request-supplement',
    actor: anActor('appraiser'),
    details: { commentHash: COMMENT, missingItems: ['certificate'] },
  });
  await nomination.act({ move: 'supply-supplement', actor: anActor('unit-officer') });
  await nomination.act({
    move: 'return-dossier',
    actor: anActor('appraiser'),
    details: { commentHash: COMMENT, legalBasis: 'Luật 06/2022/QH15 Điều 80.1' },
  });
  await nomination.handle.result();
  return nomination;
}

/** The head of the unit never acts: reminders and the escalation, then the officer withdraws. */
async function overdueAndWithdrawn(harness: ProcessHarness): Promise<NominationUnderTest> {
  const nomination = await harness.file({ filedAt: at('2026-04-17'), scale: SCALE });
  await harness.records.untilRecorded(nomination.input.filing.nominationId, 'deadlineEscalated');
  await nomination.act({
    move: 'withdraw-nomination',
    actor: anActor('unit-officer'),
    details: { commentHash: COMMENT },
  });
  await nomination.handle.result();
  return nomination;
}

/** The history of the second run: it begins with what the first one carried over. */
async function continuedAsNew(harness: ProcessHarness): Promise<NominationUnderTest> {
  const nomination = await broughtToAppraisal(harness, 8);
  await nomination.act({
    move: 'return-dossier',
    actor: anActor('appraiser'),
    details: { commentHash: COMMENT, legalBasis: 'Luật 06/2022/QH15 Điều 80.1' },
  });
  await nomination.handle.result();
  return nomination;
}

/** One story for each kind of history a release leaves behind. */
export const STORIES = {
  awarded,
  'supplemented-and-returned': supplementedAndReturned,
  'overdue-and-withdrawn': overdueAndWithdrawn,
  'continued-as-new': continuedAsNew,
} as const;
