import { describe, expect, test } from '@jest/globals';
import { at, momentAt } from '#testing/calendar-2026.js';
import { aFiling, aRoute, aRule, UNIT, workingDays } from '#testing/nomination-builders.js';
import { fileNomination } from './nomination-filing.js';

const FILED = fileNomination(aFiling(), momentAt('2026-03-02'));

describe('Filing', () => {
  test('opens the task of the head of the unit', () => {
    expect(FILED.state.facts).toEqual({
      nominationId: 'case-1',
      submissionId: 'submission-1',
      unitId: UNIT,
      awardCode: 'certificate-of-merit-province',
      nomineePersonId: 'the-nominee',
      stage: 'awaiting-unit-head',
      outcome: null,
      task: {
        taskId: 'nomination:case-1:approve-proposal:1',
        step: 'approve-proposal',
        round: 1,
        candidateGroup: 'unit-head',
        unitId: UNIT,
        openedAt: at('2026-03-02'),
        clock: {
          startOn: '2026-03-02',
          period: workingDays(5),
          suspensions: [],
          citation: aRule('unit-head').citation,
          dueOn: '2026-03-09',
          expiresAt: at('2026-03-10', '00:00'),
        },
      },
      suspendedTask: null,
      supplementRounds: 0,
      missingItems: [],
      council: null,
      decision: null,
      filedAt: at('2026-03-02'),
      completeDossierReceivedOn: null,
      conferredOn: null,
      closedAt: null,
    });
  });

  test('is the first event, with the route that is pinned, told to the heads of the unit', () => {
    expect(FILED.events).toEqual([
      {
        nominationId: 'case-1',
        seq: 1,
        type: 'nominationFiled',
        at: at('2026-03-02'),
        actorId: 'the-unit-officer',
        commandId: 'command-1',
        details: { routeId: 'test-route', routeVersion: 'v1' },
        facts: FILED.state.facts,
        notices: [
          {
            role: 'unit-head',
            unitId: UNIT,
            kind: 'task-opened',
            taskId: 'nomination:case-1:approve-proposal:1',
          },
        ],
      },
    ]);
    expect(FILED.state.seq).toBe(1);
    expect(FILED.state.route).toEqual(aRoute());
  });

  test('gives the same first event each time it is repeated', () => {
    expect(fileNomination(aFiling(), momentAt('2026-03-02'))).toEqual(FILED);
  });

  test('begins where the route begins', () => {
    const route = aRoute({ sequence: ['check-intake', 'appraise', 'sign-decision'] });
    const { state } = fileNomination(aFiling({ route }), momentAt('2026-03-02'));
    expect([state.facts.stage, state.facts.task?.step]).toEqual(['submitted', 'check-intake']);
  });

  test('on an empty route is a mistake of the program', () => {
    const route = aRoute({ sequence: [] });
    expect(() => fileNomination(aFiling({ route }), momentAt('2026-03-02'))).toThrow(
      new Error('route test-route is empty'),
    );
  });
});
