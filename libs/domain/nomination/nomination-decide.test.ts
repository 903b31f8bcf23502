import { describe, expect, test } from '@jest/globals';
import { at } from '#testing/calendar-2026.js';
import { anActor, UNIT } from '#testing/nomination-builders.js';
import { aNomination } from '#testing/nomination-story.js';
import { decide, type NominationCommand } from './nomination-decide.js';
import type { MoveDetails } from './nomination-move.js';
import { spreadOf } from './task-ladder.js';

const APPRAISED = aNomination().broughtTo('under-appraisal');
const TASK = 'nomination:case-1:appraise:1';

function commanded(move: NominationCommand['move'], details: MoveDetails): NominationCommand {
  return { commandId: 'key-7', move, actor: anActor('appraiser'), details };
}

describe('The whole way', () => {
  const story = aNomination()
    .on('2026-03-03')
    .does('approve-proposal')
    .on('2026-03-05')
    .does('accept-dossier')
    .on('2026-03-12')
    .does('propose-award')
    .on('2026-03-13', '10:00')
    .votedBy(9)
    .on('2026-03-13', '11:00')
    .does('close-ballot')
    .on('2026-03-16')
    .does('sign-decision', { by: anActor('deputy-chair') })
    .on('2026-03-20')
    .does('confer-award');

  test('is one event for each act, without gaps, each at its instant by its actor', () => {
    const acts = story.events.filter(({ type }) => type !== 'ballotCast');
    expect(
      acts.map(({ seq, type, at: instant, actorId }) => [seq, type, instant, actorId]),
    ).toEqual([
      [1, 'nominationFiled', at('2026-03-02'), 'the-unit-officer'],
      [2, 'proposalApproved', at('2026-03-03'), 'the-unit-head'],
      [3, 'dossierAccepted', at('2026-03-05'), 'the-appraiser'],
      [4, 'awardProposed', at('2026-03-12'), 'the-appraiser'],
      [14, 'ballotClosed', at('2026-03-13', '11:00'), 'the-council-secretary'],
      [15, 'decisionSigned', at('2026-03-16'), 'the-deputy-chair'],
      [16, 'awardConferred', at('2026-03-20'), 'the-appraiser'],
    ]);
    const ballots = story.events.filter(({ type }) => type === 'ballotCast');
    expect(ballots.map(({ seq, actorId }) => [seq, actorId])).toEqual(
      Array.from({ length: 9 }, (_, index) => [index + 5, `member-${index + 1}`]),
    );
  });

  test('ends awarded, with the dates the law asks for', () => {
    expect(story.facts).toMatchObject({
      stage: 'closed',
      outcome: 'awarded',
      completeDossierReceivedOn: '2026-03-05',
      decision: { number: '12/QĐ-UBND', signedOn: '2026-03-16', capacity: 'KT.' },
      conferredOn: '2026-03-20',
      filedAt: at('2026-03-02'),
      closedAt: at('2026-03-20'),
    });
  });

  test('leaves the case as it was before each act', () => {
    expect(APPRAISED.does('propose-award').facts.stage).toBe('before-council');
    expect(APPRAISED.facts.stage).toBe('under-appraisal');
  });
});

describe('A command', () => {
  test('becomes an event with what its move uses of what was said: codes, hashes, dates, numbers', () => {
    const command = commanded('request-supplement', {
      taskId: TASK,
      commentHash: 'hash',
      missingItems: ['report', 'ballot-result'],
      documentIds: ['document-1'],
    });
    const { transition } = decide(APPRAISED.state, command, APPRAISED.on('2026-03-11').moment);
    expect(transition?.events).toEqual([
      {
        nominationId: 'case-1',
        seq: 4,
        type: 'supplementRequested',
        at: at('2026-03-11'),
        actorId: 'the-appraiser',
        commandId: 'key-7',
        details: {
          taskId: TASK,
          commentHash: 'hash',
          missingItems: ['report', 'ballot-result'],
        },
        facts: transition?.state.facts,
        notices: [
          {
            role: 'unit-officer',
            unitId: UNIT,
            kind: 'task-opened',
            taskId: 'nomination:case-1:supply-supplement:1',
          },
        ],
      },
    ]);
  });

  test('says nothing in its event of what it does not use', () => {
    const command = commanded('accept-dossier', { taskId: 'nomination:case-1:check-intake:1' });
    const { state, moment } = aNomination().broughtTo('submitted');
    expect(decide(state, command, moment).transition?.events[0]?.details).toEqual({
      taskId: 'nomination:case-1:check-intake:1',
    });
  });

  test.each([
    [{ ballotCommitment: 'sealed' }, { ballotCommitment: 'sealed' }],
    [{}, {}],
  ])('that casts a ballot keeps of %j only the commitment', (details, kept) => {
    const { state, moment } = APPRAISED.broughtTo('before-council');
    const actor = anActor('council-member', { personId: 'member-1' });
    const command = { ...commanded('cast-ballot', details), actor };
    expect(decide(state, command, moment).transition?.events[0]?.details).toEqual(kept);
  });

  test('that closes the ballot keeps the count, the votes needed and the result', () => {
    const { state, moment } = APPRAISED.broughtTo('before-council').votedBy(9);
    const taskId = 'nomination:case-1:hold-ballot:1';
    const tally = { for: 7, against: 1, invalid: 1 };
    const actor = anActor('council-secretary');
    const command = { ...commanded('close-ballot', { taskId, tally }), actor };
    expect(decide(state, command, moment).transition?.events[0]?.details).toEqual({
      taskId,
      votesFor: 7,
      votesAgainst: 1,
      votesInvalid: 1,
      totalMembership: 9,
      requiredVotes: 8,
      isPassed: false,
    });
  });

  test('is refused by its permission first, then by its details', () => {
    const wrong = { by: anActor('observer'), details: { taskId: 'stale' } };
    expect(APPRAISED.refusalOf('propose-award', wrong)?.code).toBe('ROLE_MISSING');
    const { details } = wrong;
    expect(APPRAISED.refusalOf('propose-award', { details })?.code).toBe('TASK_NOT_OPEN');
    expect(APPRAISED.refusalOf('propose-award')).toBeNull();
  });

  test('made twice is refused the second time: the task it completes is no longer open', () => {
    const submitted = aNomination().broughtTo('submitted');
    const { details } = submitted.command('request-supplement');
    const again = submitted.does('request-supplement').does('supply-supplement');
    expect(again.refusalOf('request-supplement', { details })).toEqual({
      code: 'TASK_NOT_OPEN',
      facts: {
        taskId: 'nomination:case-1:check-intake:1',
        open: 'nomination:case-1:check-intake:2',
      },
      citation: null,
    });
  });

  test('of a deputy is judged on the day it is decided', () => {
    const by = anActor('deputy-chair');
    const before = APPRAISED.broughtTo('before-authority');
    expect(before.on('2026-03-31', '23:59').refusalOf('sign-decision', { by })).toBeNull();
    expect(before.on('2026-04-01', '00:00').refusalOf('sign-decision', { by })?.code).toBe(
      'MANDATE_NOT_IN_FORCE',
    );
  });
});

describe('A command after its limit', () => {
  const late = APPRAISED.on('2026-03-31', '09:00');

  test('comes after the reminders and the escalation, in the same decision', () => {
    const { transition } = late.decides('propose-award', { commandId: 'key-7' });
    const opening = (date: string) => at(date, '08:00') + spreadOf('case-1');
    expect(
      transition?.events.map(({ seq, type, at: instant, commandId }) => [
        seq,
        type,
        instant,
        commandId,
      ]),
    ).toEqual([
      [4, 'reminderSent', opening('2026-03-16'), null],
      [5, 'reminderSent', opening('2026-03-26'), null],
      [6, 'reminderSent', opening('2026-03-30'), null],
      [7, 'deadlineEscalated', at('2026-03-31', '00:00'), null],
      [8, 'awardProposed', at('2026-03-31', '09:00'), 'key-7'],
    ]);
    expect(transition?.state.seq).toBe(8);
  });

  test('is allowed a minute before midnight without an escalation', () => {
    const { transition } = APPRAISED.on('2026-03-30', '23:59').decides('propose-award');
    expect(transition?.events.map(({ type }) => type)).toEqual([
      'reminderSent',
      'reminderSent',
      'reminderSent',
      'awardProposed',
    ]);
  });

  test('that is refused leaves what time has done to the timer', () => {
    const decision = late.decides('propose-award', { by: anActor('observer') });
    expect(decision.refusal?.code).toBe('ROLE_MISSING');
    expect(decision.transition).toBeNull();
    expect(late.afterTime().events).toHaveLength(7);
  });

  test('is refused where the limit has ended the case, although no timer has told it yet', () => {
    const waiting = aNomination().broughtTo('awaiting-supplement');
    const lastMinute = waiting.on('2026-03-16', '23:59');
    expect(lastMinute.refusalOf('supply-supplement')).toBeNull();
    expect(waiting.on('2026-03-17', '00:00').decides('supply-supplement')).toEqual({
      refusal: {
        code: 'NOMINATION_CLOSED',
        facts: { move: 'supply-supplement' },
        citation: null,
      },
      transition: null,
    });
  });
});
