import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

describe('Obligations of movements', () => {
  const obligation = (due: object, more: object = {}) => ({
    key: 'report',
    bindingness: 'assigned',
    due,
    evidence: ['report'],
    ...more,
  });
  const handedIn = (on: string, more: object = {}) => ({
    participant: 'a',
    key: 'report',
    evidence: 'report',
    on,
    ...more,
  });
  const seen = (given: object) =>
    law.movement({ movement: { launcher: 'province' }, participants: [{ id: 'a' }], ...given });

  test.each([
    [{ kind: 'window', from: '2025-11-20', to: '2025-12-03' }, '2025-12-03'],
    [{ kind: 'window' }, null],
    [{ kind: 'end-of-month', month: '2024-02' }, '2024-02-29'],
    [{ kind: 'end-of-month' }, null],
    [{ kind: 'anniversary', of: '2020-02-29', years: 5 }, '2025-02-28'],
    [{ kind: 'anniversary', of: '2020-02-29' }, '2020-02-29'],
    [{ kind: 'anniversary' }, null],
    [{ kind: 'by-date' }, null],
    [{ kind: 'until-event', event: 'congress' }, '2025-09-18'],
    [{ kind: 'event', event: 'another' }, null],
    [{ kind: 'now' }, null],
    [{ kind: 'year' }, null],
  ])('due %o is %s', (due, day) => {
    const events = [
      { type: 'event-date-fixed', event: 'congress', date: '2025-09-18', on: '2025-08-01' },
    ];
    const given = { definitions: [obligation(due)], events, at: '2025-08-02' };
    expect(seen(given)).toMatchObject({ obligations: [{ due: day }] });
  });

  test('two reports that carry each other have no day', () => {
    const definitions = [
      obligation({ kind: 'carried-by' }, { carriedBy: 'other' }),
      obligation({ kind: 'carried-by' }, { key: 'other', carriedBy: 'report' }),
    ];
    expect(seen({ definitions, at: '2025-08-02' })).toMatchObject({
      obligations: [{ due: null }, { due: null }],
    });
  });

  test('a plan may take a date away again; the old one is kept with its version', () => {
    const amended = {
      type: 'plan-amended',
      version: 2,
      on: '2025-03-01',
      key: 'report',
      due: { kind: 'none-stated' },
    };
    const definitions = [obligation({ kind: 'by-date', date: '2025-03-31' })];
    expect(seen({ definitions, events: [amended], at: '2025-04-02' })).toMatchObject({
      obligations: [{ due: null, previousDue: '2025-03-31', planVersion: 2, state: 'none-stated' }],
    });
    const done = [handedIn('2025-02-01')];
    expect(
      seen({ definitions, events: [amended], submissions: done, at: '2025-04-02' }),
    ).toMatchObject({
      obligations: [{ due: '2025-03-31', previousDue: null, planVersion: 1, state: 'fulfilled' }],
    });
    const late = [handedIn('2025-03-02')];
    expect(
      seen({ definitions, events: [amended], submissions: late, at: '2025-04-02' }),
    ).toMatchObject({
      obligations: [{ due: null, planVersion: 2, state: 'fulfilled' }],
    });
  });

  test('one who is only asked fulfils at any time and is never overdue', () => {
    const definitions = [
      obligation(
        { kind: 'by-date', date: '2025-03-31' },
        { bindingness: 'requested', escalateAfter: 1 },
      ),
    ];
    expect(seen({ definitions, at: '2025-06-01' })).toMatchObject({
      obligations: [{ state: 'open', escalatedOn: null }],
    });
    expect(
      seen({ definitions, submissions: [handedIn('2025-05-05')], at: '2025-06-01' }),
    ).toMatchObject({
      obligations: [{ state: 'fulfilled' }],
    });
  });

  test('of the year alone it is late in the next, and fulfilled late in it', () => {
    const definitions = [obligation({ kind: 'year', year: 2022 })];
    const submissions = [handedIn('2023-01-01')];
    expect(seen({ definitions, submissions, at: '2023-02-01' })).toMatchObject({
      obligations: [{ state: 'fulfilled-late' }],
    });
  });

  test('a fulfilment after the escalation leaves it', () => {
    const definitions = [obligation({ kind: 'by-date', date: '2025-03-31' }, { escalateAfter: 2 })];
    const by = (on: string) => seen({ definitions, submissions: [handedIn(on)], at: '2025-05-05' });
    expect(by('2025-04-02')).toMatchObject({ obligations: [{ escalatedOn: null }] });
    expect(by('2025-04-03')).toMatchObject({ obligations: [{ escalatedOn: '2025-04-02' }] });
  });

  test('what a unit owed when it ended goes to each successor, on through those that end too', () => {
    const definitions = [
      obligation({ kind: 'by-date', date: '2025-09-30' }, { reminders: [5, 70], escalateAfter: 1 }),
      obligation({ kind: 'by-date', date: '2025-05-31' }, { key: 'early' }),
      obligation({ kind: 'by-date', monthDay: '12-15' }, { key: 'yearly', recurrence: 'yearly' }),
      obligation({ kind: 'none-stated' }, { key: 'undated', recurrence: 'yearly' }),
    ];
    const participants = [
      { id: 'a', endsOn: '2025-06-30', successors: ['b', 'c'] },
      { id: 'b', startsOn: '2025-07-01', endsOn: '2025-08-31', successors: [] },
    ];
    const given = {
      movement: { launcher: 'province', from: 2025, to: 2026 },
      definitions,
      participants,
      submissions: [handedIn('2025-06-01', { key: 'undated', period: 2025 })],
      at: '2025-10-10',
    };
    const rows = (seen(given) as { obligations: readonly Record<string, unknown>[] }).obligations;
    const states = rows.map(({ participant, key, period, state }) =>
      [participant, key, period ?? '-', state].map(String).join(' '),
    );
    expect(states).toEqual([
      'a report - moved',
      'a early - overdue',
      'a yearly 2025 moved',
      'a undated 2025 fulfilled',
      'b report - closed',
      'b yearly 2025 closed',
      'b undated 2025 closed',
      'c report - overdue',
      'c yearly 2025 open',
    ]);
    expect(rows[0]).toMatchObject({ remindersSent: ['2025-06-20'], escalatedOn: null });
  });

  test('exact targets are met by equality alone', () => {
    const values = [
      { participant: 'a', year: 2025, key: 'share', value: 100 },
      { participant: 'a', year: 2025, key: 'other', value: 101 },
    ];
    const targets = ['share', 'other'].map((key) => ({ key, comparison: 'exact', value: 100 }));
    expect(seen({ values, targets })).toMatchObject({
      measurements: [{ result: 'met' }, { result: 'not-met' }],
    });
  });
});
