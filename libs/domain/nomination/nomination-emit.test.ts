import { describe, expect, test } from '@jest/globals';
import { aMember, UNIT } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import { emit } from './nomination-emit.js';

const told = ({ events }: NominationStory) => events.at(-1)?.notices;

describe('An event', () => {
  const emission = {
    type: 'dossierAccepted',
    at: 7,
    actorId: 'a',
    commandId: 'c',
    details: {},
  } as const;

  test('takes the next number and carries the whole row after it', () => {
    const { state } = aNomination();
    const after = { ...state, facts: { ...state.facts, supplementRounds: 1 } };
    const transition = emit(state, after, emission);
    expect(transition).toEqual({
      state: { ...after, seq: 2 },
      events: [{ ...emission, nominationId: 'case-1', seq: 2, facts: after.facts, notices: [] }],
    });
  });

  test('that comes first is number 1', () => {
    expect(emit(null, aNomination().state, emission).state.seq).toBe(1);
  });

  test('tells whom it is said to tell instead of those the change concerns', () => {
    const notice = { role: 'observer', unitId: null, kind: 'reminder', taskId: null } as const;
    const { events } = emit(null, aNomination().state, { ...emission, notices: [notice] });
    expect(events[0]?.notices).toEqual([notice]);
  });
});

describe('A move', () => {
  test('tells the group whose task it opens, in the unit where the unit acts', () => {
    const appraised = aNomination().broughtTo('under-appraisal');
    expect(told(appraised)).toEqual([
      {
        role: 'appraiser',
        unitId: null,
        kind: 'task-opened',
        taskId: 'nomination:case-1:appraise:1',
      },
    ]);
    expect(told(appraised.does('request-supplement'))).toEqual([
      {
        role: 'unit-officer',
        unitId: UNIT,
        kind: 'task-opened',
        taskId: 'nomination:case-1:supply-supplement:1',
      },
    ]);
  });

  test('that opens no task, as a ballot, tells nobody', () => {
    const story = aNomination().broughtTo('before-council');
    expect(told(story.does('cast-ballot', { by: aMember(1) }))).toEqual([]);
  });

  test.each(['confer-award', 'withdraw-nomination', 'return-dossier'] as const)(
    'that ends the case, as %s, tells the officers of the unit',
    (move) => {
      const stage = move === 'confer-award' ? 'awaiting-conferment' : 'under-appraisal';
      expect(told(aNomination().broughtTo(stage).does(move))).toEqual([
        { role: 'unit-officer', unitId: UNIT, kind: 'closed', taskId: null },
      ]);
    },
  );
});
