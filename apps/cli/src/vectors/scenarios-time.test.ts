import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const limit = (start: string, amount: number, more: object = {}) =>
  law.deadline({ mode: 'limit', start, amount, unit: 'working-days', ...more });

describe('Calendar and limits', () => {
  test('S01 Twenty working days for the ministry run across Tết', () => {
    const facts = {
      award: 'government-emulation-flag',
      paperReceivedOn: '2026-02-12',
      filesReceivedOn: '2026-02-12',
    };
    const rule = { rule: 'ministry-appraisal', receivedOn: '2026-02-12', facts };
    expect(law.deadline(rule)).toMatchObject({ due: '2026-03-19', pack: 'vn-tdkt-2025' });
    expect(limit('2026-02-12', 20, { unit: 'calendar-days' })).toMatchObject({ due: '2026-03-04' });
  });

  test('S02 Giỗ Tổ on a Sunday, 30/4 and 1/5 lie in the way of days of both kinds', () => {
    expect(limit('2026-04-24', 10)).toMatchObject({ due: '2026-05-13' });
    expect(limit('2026-04-24', 5)).toMatchObject({ due: '2026-05-06' });
    const proposal = {
      rule: 'cancellation-proposal',
      receivedOn: '2026-04-23',
      jurisdiction: 'hue',
      facts: { concludedOn: '2026-04-23' },
    };
    expect(law.deadline(proposal)).toMatchObject({ due: '2026-05-04', nominal: '2026-04-30' });
  });

  test('S03 A Saturday worked in exchange counts once the swap is known', () => {
    const late = { knownOn: '2025-12-23', recomputedOn: '2025-12-25' };
    expect(limit('2026-01-05', 5)).toMatchObject({ due: '2026-01-10' });
    expect(limit('2026-01-05', 5, { knownOn: '2025-12-24' })).toMatchObject({ due: '2026-01-12' });
    expect(limit('2025-12-23', 10, late)).toMatchObject({
      due: '2026-01-08',
      previousDue: '2026-01-07',
      moved: true,
    });
    expect(limit('2025-12-26', 10, late)).toMatchObject({ due: '2026-01-12', moved: false });
  });

  test('S04 Quốc khánh 2026 takes a swapped Monday and gives a Saturday', () => {
    expect(limit('2026-08-26', 5)).toMatchObject({ due: '2026-09-07' });
    expect(limit('2026-08-17', 5)).toMatchObject({ due: '2026-08-22' });
    expect(limit('2026-08-20', 10)).toMatchObject({
      due: '2026-09-07',
      countedMakeUp: ['2026-08-22'],
    });
    expect(limit('2025-08-26', 5)).toMatchObject({ due: '2025-09-04' });
  });

  test('S05 The 24th of November is a holiday from 2026, and silence is no agreement', () => {
    expect(limit('2026-11-16', 10)).toMatchObject({ due: '2026-12-01' });
    expect(limit('2025-11-17', 10)).toMatchObject({ due: '2025-12-01' });
    const nomination = {
      case: {
        award: 'labour-order-3',
        nomineeKind: 'individual',
        awardType: 'merit-based',
        procedure: 'normal',
        level: 'province',
      },
      events: [
        { type: 'received', on: '2026-09-28', complete: true },
        {
          type: 'concurrence-requested',
          on: '2026-11-13',
          askedBy: 'province',
          requestReceivedOn: '2026-11-16',
        },
      ],
      observe: ['2026-12-02'],
    };
    const seen = { stage: 'under-concurrence', escalated: true, mayProceed: false };
    expect(law.process(nomination)).toMatchObject({ observations: [seen] });
  });

  test('S06 "Trước ngày 10/12" ends on the 9th, three working days after the ratings', () => {
    const year = { receivedOn: '2026-09-01', facts: { year: 2026 } };
    const dossier = { ...year, rule: 'annual-dossier', jurisdiction: 'bac-ninh' };
    expect(law.deadline(dossier)).toMatchObject({ due: '2026-12-09' });
    expect(law.deadline({ ...year, rule: 'annual-dossier' })).toMatchObject({ due: null });
    expect(law.deadline({ ...year, rule: 'individual-rating' })).toMatchObject({
      due: '2026-12-04',
    });
    expect(law.deadline({ ...year, rule: 'unit-rating' })).toMatchObject({ due: '2026-12-14' });
    const between = { query: 'count', from: '2026-12-05', to: '2026-12-09' };
    expect(law.calendar(between)).toEqual({ workingDays: 3 });
  });

  test('S07 A fixed date on a day off stays, the safe day is the working day before', () => {
    const education = {
      rule: 'education-dossier',
      pack: 'vn-tdkt-2025',
      jurisdiction: 'bac-ninh',
      facts: { year: 2028 },
    };
    expect(law.deadline(education)).toMatchObject({ due: '2028-07-09', safeDay: '2028-07-07' });
    const flag = { rule: 'government-flag-dossier', pack: 'vn-tdkt-2024', facts: { year: 2024 } };
    expect(law.deadline(flag)).toMatchObject({ due: '2024-06-30', safeDay: '2024-06-28' });
    const rolled = { mode: 'by-date', date: '2024-06-30', rollFixedDates: true };
    expect(law.deadline(rolled)).toMatchObject({ due: '2024-07-01', nominal: '2024-06-30' });
  });

  test('S08 A window counts its first day, a limit does not', () => {
    const window = { mode: 'window', start: '2025-11-20', amount: 10, unit: 'working-days' };
    expect(law.deadline(window)).toMatchObject({ due: '2025-12-03' });
    expect(limit('2025-11-20', 10)).toMatchObject({ due: '2025-12-04' });
    const notice = (countFirstDay: boolean) =>
      law.deadline({
        rule: 'public-notice',
        receivedOn: '2025-08-01',
        facts: { award: 'labour-order-3', postedOn: '2025-08-20', countFirstDay },
      });
    expect(notice(false)).toMatchObject({ due: '2025-09-05', earliestNextStep: '2025-09-08' });
    expect(notice(true)).toMatchObject({ due: '2025-09-04', earliestNextStep: '2025-09-05' });
  });

  test('S09 "Trước 10 ngày" leaves ten full days, or ten days back', () => {
    const before = (event: string, reading: string) =>
      law.deadline({ mode: 'backward', event, amount: 10, unit: 'calendar-days', reading });
    expect(before('2026-05-15', 'conservative')).toMatchObject({ due: '2026-05-04' });
    expect(before('2026-05-15', 'lenient')).toMatchObject({ due: '2026-05-05' });
    expect(before('2026-03-12', 'conservative')).toMatchObject({ due: '2026-02-27' });
    const sudden = {
      rule: 'event-dossier',
      receivedOn: '2026-02-02',
      jurisdiction: 'bac-ninh',
      facts: { eventOn: '2026-05-15', awardType: 'ad-hoc' },
    };
    expect(law.deadline(sudden)).toMatchObject({ due: null });
  });
});

describe('Dossier', () => {
  test('S10 An incomplete dossier starts no limit; completed, the full limit runs', () => {
    const nomination = {
      case: {
        award: 'emulation-fighter-grassroots',
        nomineeKind: 'individual',
        awardType: 'merit-based',
        procedure: 'normal',
        level: 'commune',
      },
      events: [
        { type: 'filed', on: '2025-11-03' },
        { type: 'received', on: '2025-11-03', complete: false },
        { type: 'supplement-requested', on: '2025-11-06' },
        { type: 'completed', on: '2025-11-12' },
      ],
      observe: ['2025-11-06', '2025-11-12'],
    };
    expect(law.process(nomination)).toMatchObject({
      observations: [
        { stage: 'awaiting-supplement', deadlines: { 'commune-appraisal': 'not-running' } },
        { stage: 'under-appraisal', deadlines: { 'commune-appraisal': '2025-12-10' } },
      ],
    });
  });

  test('S11 A dossier that is not eligible goes back in 5 or 10 working days, with its basis', () => {
    const back = (day: string) =>
      law.deadline({
        rule: 'return-ineligible',
        receivedOn: day,
        facts: { completeDossierReceivedOn: day },
      });
    expect(back('2025-06-30')).toMatchObject({ due: '2025-07-07', pack: 'vn-tdkt-2024' });
    expect(back('2025-07-01')).toMatchObject({ due: '2025-07-15', pack: 'vn-tdkt-2025' });
    const letter = { document: 'return-letter', fields: ['addressee', 'missing-items'] };
    expect(law.checklist({ ...letter, receivedOn: '2025-07-01' })).toMatchObject({
      missing: ['legal-basis'],
    });
    expect(law.checklist({ ...letter, receivedOn: '2025-06-30' })).toMatchObject({ missing: [] });
  });

  test('S12 The province has 30 or 40 working days for State merit awards, none for sudden ones', () => {
    const submission = (award: string, awardType: string) =>
      law.deadline({
        rule: 'province-submission',
        receivedOn: '2026-01-05',
        facts: { award, awardType, completeDossierReceivedOn: '2026-01-05' },
      });
    expect(submission('labour-order-3', 'merit-based')).toMatchObject({ due: '2026-02-13' });
    expect(submission('labour-hero', 'merit-based')).toMatchObject({ due: '2026-03-06' });
    expect(submission('certificate-of-merit-pm', 'ad-hoc')).toMatchObject({ due: null });
  });

  test('S13 Achievements stay fresh for six months; paper and files must both be there', () => {
    const fresh = (countedTo: string) =>
      law.deadline({
        rule: 'achievement-freshness',
        pack: 'vn-tdkt-2025',
        facts: { countedTo },
      });
    expect(fresh('2025-12-31')).toMatchObject({ due: '2026-06-30' });
    expect(fresh('2025-08-31')).toMatchObject({ due: '2026-03-02', nominal: '2026-02-28' });
    const half = {
      rule: 'ministry-appraisal',
      receivedOn: '2026-06-10',
      facts: { award: 'labour-order-3', paperReceivedOn: '2026-06-10' },
    };
    expect(law.deadline(half)).toMatchObject({ due: null });
    const both = { ...half, facts: { ...half.facts, filesReceivedOn: '2026-06-12' } };
    expect(law.deadline(both)).toMatchObject({ due: '2026-07-10' });
  });
});

describe('Suspension', () => {
  const denunciation = { from: '2026-03-11', to: '2026-03-24', reason: 'denunciation' };
  const inspection = { from: '2026-03-18', to: '2026-04-02', reason: 'inspection' };

  test('S14 A suspended limit keeps what it consumed and goes on after the conclusion', () => {
    const open = { suspensions: [{ ...denunciation, to: null }], at: '2026-03-11' };
    expect(limit('2026-03-02', 20)).toMatchObject({ due: '2026-03-30' });
    expect(limit('2026-03-02', 20, open)).toMatchObject({
      due: null,
      consumed: 6,
      remaining: 14,
      suspended: true,
    });
    expect(limit('2026-03-02', 20, { suspensions: [denunciation] })).toMatchObject({
      due: '2026-04-13',
    });
  });

  test('S15 Overlapping suspensions are a union, never a sum', () => {
    const both = { suspensions: [denunciation, inspection] };
    expect(limit('2026-03-02', 20, both)).toMatchObject({ due: '2026-04-22' });
  });

  test('S16 A conclusion of fault ends the nomination; counting restarts after the discipline', () => {
    const causes = [
      {
        kind: 'denunciation',
        from: '2026-03-11',
        to: '2026-03-24',
        beingVerified: true,
        conclusion: 'fault',
      },
      { kind: 'discipline', from: '2026-04-01', to: '2027-04-01', measure: 'reprimand' },
    ];
    expect(law.bar({ causes, at: '2026-04-02' })).toMatchObject({
      outcome: 'ended-by-bar',
      mayAward: false,
      countsFrom: '2027-04-01',
    });
    const fighter = {
      award: 'emulation-fighter-grassroots',
      nomineeKind: 'individual',
      pack: 'vn-tdkt-2025',
      forYear: 2026,
      ledger: {
        ratings: { '2026': 'excellent' },
        discipline: [{ measure: 'reprimand', imposedOn: '2026-04-01', servedUntil: '2027-04-01' }],
      },
    };
    expect(law.eligibility(fighter)).toMatchObject({
      verdict: 'barred',
      reasons: ['discipline'],
      countsFrom: '2027-04-01',
    });
  });
});
