import { describe, expect, test } from '@jest/globals';
import type { NominationInput } from '#contracts/nomination.contract.js';
import { REAL_TIME } from '#domain/legal/legal-clock.js';
import type { Move } from '#domain/nomination/nomination-move.js';
import { at, CALENDAR_2026, momentAt, SLICE_2026 } from '#testing/calendar-2026.js';
import { aFiling, anActor } from '#testing/nomination-builders.js';
import { aNomination, NominationStory, type Saying } from '#testing/nomination-story.js';
import {
  earlierAnswer,
  eventsSince,
  type Handled,
  handleCommand,
  momentOf,
  type NominationRecord,
  passTime,
  recordedUpTo,
  refusalOf,
  restore,
} from './nomination.state.js';

const INPUT: NominationInput = {
  filing: aFiling(),
  filedAt: at('2026-03-02'),
  calendar: SLICE_2026,
  clock: REAL_TIME,
};
const FILED = restore(INPUT);
const TUESDAY = momentAt('2026-03-03');
const WEDNESDAY = momentAt('2026-03-04');

function commanded(record: NominationRecord, move: Move, saying?: Saying) {
  return NominationStory.of(record, TUESDAY).command(move, saying);
}

function handled(record: NominationRecord, move: Move, commandId: string): Handled {
  return handleCommand(record, commanded(record, move, { commandId }), TUESDAY);
}

describe('A run', () => {
  test('begins with the nomination filed', () => {
    const { state, events } = aNomination();
    expect(FILED).toEqual({ state, events, handled: [['command-1', 1, 1]], recordedSeq: 1 });
  });

  test('goes on with what the run before has handed over', () => {
    const carried = { ...handled(FILED, 'approve-proposal', 'key-a').record, recordedSeq: 2 };
    expect(restore({ ...INPUT, carried })).toBe(carried);
    expect(restore({ ...INPUT, carried: JSON.parse(JSON.stringify(carried)) as never })).toEqual(
      carried,
    );
  });

  test('loses no planned move and no answer on the way to the next', () => {
    const before = handled(FILED, 'approve-proposal', 'key-a').record;
    const after = restore({ ...INPUT, carried: before });
    const late = momentAt('2026-05-04');
    expect(passTime(after, late)).toEqual(passTime(before, late));
    expect(earlierAnswer(after, 'key-a')).toEqual(earlierAnswer(before, 'key-a'));
  });
});

describe('Legal time within a case', () => {
  test('is the time of the clock', () => {
    const now = at('2026-03-02', '09:01');
    expect(momentOf(FILED, now, CALENDAR_2026)).toEqual({ at: now, calendar: CALENDAR_2026 });
  });

  test('never runs backwards, though a clock may', () => {
    expect(momentOf(FILED, at('2026-03-01'), CALENDAR_2026).at).toBe(at('2026-03-02'));
  });

  test('is the time of the clock where nothing has happened', () => {
    const empty = { ...FILED, events: [] };
    expect(momentOf(empty, at('2026-03-01'), CALENDAR_2026).at).toBe(at('2026-03-01'));
  });
});

describe('A command', () => {
  const { record, events, refusal } = handled(FILED, 'approve-proposal', 'key-a');

  test('changes the case and is answered by its events', () => {
    expect(refusal).toBeNull();
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([[2, 'proposalApproved']]);
    expect(record.state.facts.stage).toBe('submitted');
    expect(record.events).toEqual([...FILED.events, ...events]);
    expect(record.handled).toEqual([
      ['command-1', 1, 1],
      ['key-a', 2, 2],
    ]);
  });

  test('repeated gets the first answer and changes nothing, though its task is closed', () => {
    const command = commanded(FILED, 'approve-proposal', { commandId: 'key-a' });
    expect(refusalOf(record, command, WEDNESDAY)).toBeNull();
    const again = handleCommand(record, command, WEDNESDAY);
    expect(again).toEqual({ record, refusal: null, events });
    expect(again.record).toBe(record);
  });

  test('repeated after others gets its own answer, not theirs', () => {
    const later = handled(record, 'accept-dossier', 'key-b').record;
    expect(earlierAnswer(later, 'key-a')).toEqual(events);
    expect(earlierAnswer(later, 'key-b')?.map(({ type }) => type)).toEqual(['dossierAccepted']);
  });

  test('repeated by a person who may do nothing still gets the answer of its id', () => {
    const by = anActor('observer');
    const command = commanded(record, 'sign-decision', { commandId: 'key-a', by });
    expect(handleCommand(record, command, WEDNESDAY).events).toEqual(events);
  });

  test('that filed the nomination is answered by the filing', () => {
    expect(earlierAnswer(record, 'command-1')).toEqual(FILED.events);
  });

  test('never heard of has no earlier answer', () => {
    expect(earlierAnswer(record, 'key-b')).toBeNull();
  });

  test('refused changes nothing and may be made again', () => {
    const command = commanded(FILED, 'accept-dossier', { commandId: 'key-b' });
    const code = 'STAGE_DOES_NOT_ALLOW';
    expect(refusalOf(FILED, command, TUESDAY)?.code).toBe(code);
    const refused = handleCommand(FILED, command, TUESDAY);
    expect([refused.refusal?.code, refused.events]).toEqual([code, []]);
    expect(refused.record).toBe(FILED);
    const renewed = commanded(record, 'accept-dossier', { commandId: 'key-b' });
    expect(handleCommand(refused.record, renewed, TUESDAY).refusal?.code).toBe(code);
    expect(handleCommand(record, renewed, TUESDAY).refusal).toBeNull();
  });

  test('after its limit is answered with what time had done before it, also when repeated', () => {
    const late = momentAt('2026-03-10');
    const command = commanded(FILED, 'approve-proposal', { commandId: 'key-a' });
    const first = handleCommand(FILED, command, late);
    const types = ['reminderSent', 'reminderSent', 'deadlineEscalated'];
    expect(first.events.map(({ type }) => type)).toEqual([...types, 'proposalApproved']);
    expect(first.record.handled.at(-1)).toEqual(['key-a', 2, 5]);
    expect(handleCommand(first.record, command, late).events).toEqual(first.events);
  });
});

describe('The memory of a run', () => {
  test('keeps the last 200 commands', () => {
    const many = Array.from({ length: 200 }, (_, index) => [`key-${index}`, 1, 1] as const);
    const { record } = handled({ ...FILED, handled: many }, 'approve-proposal', 'key-new');
    expect(record.handled).toHaveLength(200);
    expect(record.handled[0]).toEqual(['key-1', 1, 1]);
    expect(record.handled.at(-1)).toEqual(['key-new', 2, 2]);
  });

  test('keeps the last 400 events', () => {
    const [filed] = FILED.events;
    if (!filed) throw new Error('filing is the first event');
    const events = Array.from({ length: 400 }, (_, index) => ({ ...filed, seq: index + 1 }));
    const long = { ...FILED, events, state: { ...FILED.state, seq: 400 } };
    const { record } = handled(long, 'approve-proposal', 'key-new');
    expect(record.events).toHaveLength(400);
    expect([record.events[0]?.seq, record.events.at(-1)?.seq]).toEqual([2, 401]);
  });
});

describe('Time', () => {
  test('adds what it has done to the record and answers no command', () => {
    const passed = passTime(FILED, momentAt('2026-03-10', '00:00'));
    expect(passed.events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'nominationFiled'],
      [2, 'reminderSent'],
      [3, 'reminderSent'],
      [4, 'deadlineEscalated'],
    ]);
    expect([passed.state.seq, passed.state.planned]).toEqual([4, []]);
    expect([passed.handled, passed.recordedSeq]).toEqual([FILED.handled, 1]);
  });

  test('adds nothing while nothing is due', () => {
    expect(passTime(FILED, TUESDAY)).toEqual(FILED);
  });

  test('is told up to the number that is known already', () => {
    const passed = passTime(FILED, momentAt('2026-03-10', '00:00'));
    expect(eventsSince(passed, 2).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(eventsSince(passed, 0)).toEqual(passed.events);
    expect(eventsSince(passed, 4)).toEqual([]);
  });

  test('is recorded up to the highest number heard of, and no less', () => {
    const recorded = recordedUpTo(FILED, 4);
    expect(recorded).toEqual({ ...FILED, recordedSeq: 4 });
    expect(recordedUpTo(recorded, 3).recordedSeq).toBe(4);
  });
});
