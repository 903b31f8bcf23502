import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const merit = { awardType: 'merit-based', procedure: 'normal', nomineeKind: 'individual' };
const GRASSROOTS = 'emulation-fighter-grassroots';

describe('Routes, movements, revocation', () => {
  test('S33 A rescue takes the simplified way: short dossier, no council, no known limit', () => {
    const rescue = {
      ...merit,
      award: 'certificate-of-merit-province',
      awardType: 'ad-hoc',
      procedure: 'simplified',
    };
    const received = { ...rescue, receivedOn: '2026-08-03' };
    expect(law.checklist(received)).toMatchObject({
      missing: ['submission-letter', 'files', 'summary-report'],
    });
    const ask = { query: 'procedure', award: rescue.award, receivedOn: '2026-08-03' };
    const simplified = { awardType: 'ad-hoc', procedure: 'simplified' };
    expect(law.catalogue({ ...ask, ...simplified, ground: 'sudden-achievement' })).toEqual({
      allowed: true,
      reason: null,
    });
    expect(law.catalogue({ ...ask, ...simplified, award: GRASSROOTS })).toEqual({
      allowed: false,
      reason: 'forms-only',
    });
    const nomination = {
      case: { ...rescue, level: 'province' },
      events: [
        { type: 'received', on: '2026-08-03', complete: true },
        { type: 'appraised', on: '2026-08-05', result: 'eligible' },
      ],
      observe: ['2026-08-03', '2026-08-05'],
    };
    expect(law.process(nomination)).toMatchObject({
      observations: [
        { stage: 'under-appraisal', deadlines: { 'province-appraisal': null } },
        { stage: 'before-authority', deadlines: {} },
      ],
    });
  });

  test('S34 Plan and launch before 15/8/2019: reminders, two proofs, escalation', () => {
    const definition = {
      key: 'own-plan-and-launch',
      bindingness: 'assigned',
      due: { kind: 'before-date', date: '2019-08-15' },
      evidence: ['plan-document', 'launch-record'],
      reminders: [10, 5, 1],
      escalateAfter: 3,
    };
    const handedIn = (participant: string, evidence: string, on: string) => ({
      participant,
      key: definition.key,
      evidence,
      on,
    });
    const movement = {
      movement: { launcher: 'province' },
      definitions: [definition],
      participants: [{ id: 'a' }, { id: 'b' }],
      submissions: [
        handedIn('a', 'plan-document', '2019-08-05'),
        handedIn('a', 'launch-record', '2019-08-12'),
        handedIn('b', 'plan-document', '2019-08-09'),
      ],
      at: '2019-08-19',
    };
    expect(law.movement(movement)).toMatchObject({
      obligations: [
        { due: '2019-08-14', state: 'fulfilled', remindersSent: ['2019-07-31', '2019-08-07'] },
        { state: 'overdue', missingEvidence: ['launch-record'], escalatedOn: '2019-08-19' },
      ],
      overdue: ['b'],
    });
  });

  test('S35 A province ends: what is open moves to its successor, awards follow the years run', () => {
    const movement = {
      movement: {
        launcher: 'province',
        launchedOn: '2021-04-28',
        thematic: true,
        from: 2024,
        to: 2025,
      },
      definitions: [
        {
          key: 'yearly-evaluation',
          bindingness: 'assigned',
          recurrence: 'yearly',
          due: { kind: 'year' },
          evidence: ['evaluation'],
        },
      ],
      participants: [
        { id: 'old', endsOn: '2025-06-30', successors: ['new'] },
        { id: 'new', startsOn: '2025-07-01' },
      ],
      at: '2025-08-01',
      review: { kind: 'final', on: '2025-09-18' },
      nomineeKind: 'collective',
    };
    const seen = law.movement(movement);
    expect(seen).toMatchObject({
      obligations: [
        { participant: 'old', period: 2024, state: 'late' },
        { participant: 'old', period: 2025, state: 'moved' },
        { participant: 'new', period: 2025, state: 'open' },
      ],
    });
    expect(seen).toHaveProperty('routes.open', [
      'province-emulation-flag-thematic',
      'certificate-of-merit-province',
      'certificate-of-merit-pm',
      'certificate-of-commendation',
    ]);
  });

  test('S36 Equality meets a minimum, a missing value is not zero, an ended level is closed', () => {
    const values = [
      { participant: 'x', year: 2020, key: 'satisfaction', value: 80 },
      { participant: 'x', year: 2021, key: 'satisfaction', value: 79.9 },
      { participant: 'x', year: 2022, key: 'satisfaction', value: null },
      { participant: 'x', year: 2025, key: 'satisfaction', value: null },
    ];
    const movement = {
      movement: { launcher: 'province' },
      targets: [{ key: 'satisfaction', comparison: 'at-least', value: 80 }],
      participants: [{ id: 'x', endsOn: '2025-06-30' }],
      values,
    };
    expect(law.movement(movement)).toMatchObject({
      measurements: [
        { result: 'met' },
        { result: 'not-met' },
        { result: 'no-value' },
        { result: 'closed' },
      ],
    });
  });

  test('S37 A movement of six weeks in one office reaches giấy khen and no more', () => {
    const movement = {
      movement: { launcher: 'unit', launchedOn: '2017-07-21', endsOn: '2017-08-31' },
      review: { kind: 'final', on: '2017-09-01' },
      nomineeKind: 'household',
    };
    expect(law.movement(movement)).toMatchObject({
      durationDays: 42,
      routes: { open: ['certificate-of-commendation'] },
    });
    expect(law.pack({ receivedOn: '2017-07-21' })).toMatchObject({ pack: 'vn-tdkt-pre-2017' });
  });

  test('S38 A report carried by another has its day, a year is late and never overdue', () => {
    const definition = (key: string, due: object, more: object = {}) => ({
      key,
      bindingness: 'assigned',
      due,
      evidence: ['report'],
      ...more,
    });
    const movement = {
      movement: { launcher: 'province' },
      definitions: [
        definition('annual-report', { kind: 'by-date', date: '2022-12-15' }),
        definition('section', { kind: 'carried-by' }, { carriedBy: 'annual-report' }),
        definition('midterm-review', { kind: 'year', year: 2022 }),
      ],
      participants: [{ id: 'a' }],
      events: [
        {
          type: 'plan-amended',
          version: 2,
          on: '2022-12-01',
          key: 'annual-report',
          due: { kind: 'by-date', date: '2022-12-30' },
        },
      ],
      at: '2023-01-01',
    };
    expect(law.movement(movement)).toMatchObject({
      obligations: [
        { due: '2022-12-30', previousDue: '2022-12-15', planVersion: 2, state: 'overdue' },
        { due: '2022-12-30', state: 'overdue' },
        { due: null, state: 'late' },
      ],
      overdue: ['a'],
    });
  });

  test('S39 A revoked title flags every award that rests on it, and cancels none', () => {
    const revocation = {
      awards: [
        { id: 'g22', award: GRASSROOTS, year: 2022 },
        { id: 'g23', award: GRASSROOTS, year: 2023 },
        { id: 'pf24', award: 'emulation-fighter-province', basis: ['g22', 'g23'] },
        { id: 'nf25', award: 'emulation-fighter-national', basis: ['pf24'] },
      ],
      revoked: 'g22',
      ground: 'forged-papers',
      jurisdiction: 'hue',
      concludedOn: '2025-08-22',
      completeDossierReceivedOn: '2025-08-29',
      decisionReceivedOn: '2025-09-11',
      issuer: 'district-chair',
      paid: { g22: 1_490_000 },
    };
    expect(law.revocation(revocation)).toMatchObject({
      flagged: ['pf24', 'nf25'],
      untouched: ['g23'],
      automaticallyCancelled: [],
      limits: {
        'cancellation-proposal': '2025-08-29',
        'cancellation-decision': '2025-09-09',
        'insignia-return': '2025-10-02',
      },
      competent: 'commune-chair',
      recover: { g22: 1_490_000 },
    });
  });

  test('S40 The district decided until 30/06/2025; what it decided stays, also entered afterwards', () => {
    const issuer = (decidedOn: string, who: string) =>
      law.catalogue({ query: 'issuer', award: GRASSROOTS, decidedOn, issuer: who });
    expect(issuer('2025-06-13', 'district-chair')).toEqual({ competent: true, reason: null });
    expect(issuer('2025-07-02', 'district-chair')).toMatchObject({ reason: 'level-ended' });
    expect(issuer('2025-06-13', 'commune-chair')).toMatchObject({ reason: 'not-yet-competent' });
    expect(issuer('2025-07-02', 'president')).toMatchObject({ reason: 'not-competent' });
    const run = (documentNumber: string | null) =>
      law.eligibility({
        award: 'emulation-fighter-province',
        nomineeKind: 'individual',
        pack: 'vn-tdkt-2025',
        forYear: 2026,
        ledger: {
          titles: { [GRASSROOTS]: [2025, 2026] },
          initiatives: [{ id: 'i1', scope: 'province', year: 2026 }],
          retrospective: [
            { award: GRASSROOTS, year: 2024, documentNumber, issuer: 'district-chair' },
          ],
        },
      });
    expect(run('1234/QĐ-UBND')).toMatchObject({ verdict: 'eligible', warnings: [] });
    expect(run(null)).toMatchObject({
      verdict: 'undetermined',
      warnings: ['unverified-evidence'],
      excluded: [{ ref: `${GRASSROOTS}:2024`, reason: 'unverified' }],
    });
  });
});
