import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const GRASSROOTS = 'emulation-fighter-grassroots';

describe('A nomination between its events', () => {
  const at = (events: readonly object[], on: string, more: object = {}): unknown => {
    const nomination = {
      award: 'labour-order-3',
      nomineeKind: 'individual',
      awardType: 'merit-based',
      procedure: 'normal',
      level: 'province',
    };
    const course = { case: { ...nomination, ...more }, events, observe: [on] };
    return (law.process(course) as { observations: readonly unknown[] }).observations[0];
  };
  const received = { type: 'received', on: '2026-01-05', complete: true };
  const eligible = { type: 'appraised', on: '2026-01-12', result: 'eligible' };
  const asked = {
    type: 'concurrence-requested',
    on: '2026-01-13',
    askedBy: 'province',
    requestReceivedOn: '2026-01-14',
  };
  const answered = { type: 'concurrence-received', on: '2026-01-20', agrees: true };

  test('before anything has happened there is no stage', () => {
    expect(at([received], '2026-01-04')).toMatchObject({
      stage: null,
      outcome: null,
      deadlines: {},
      actionRequiredBy: null,
    });
  });

  test('a State-level merit award runs two limits at the province, a sudden one only its own', () => {
    expect(at([received], '2026-01-05')).toEqual(
      expect.objectContaining({
        deadlines: { 'province-appraisal': null, 'province-submission': '2026-02-13' },
      }),
    );
    expect(at([received], '2026-01-05', { awardType: 'ad-hoc' })).toEqual(
      expect.objectContaining({ deadlines: { 'province-appraisal': null } }),
    );
  });

  test('it stays under appraisal while a check is still to come, then goes to the council', () => {
    const events = [received, eligible, asked, answered];
    expect(at(events, '2026-01-12')).toMatchObject({ stage: 'under-appraisal' });
    expect(at(events, '2026-01-13')).toMatchObject({
      stage: 'under-concurrence',
      actionRequiredBy: 'appraising-body',
      deadlines: { 'concurrence-reply': '2026-01-28', 'province-submission': '2026-02-13' },
    });
    expect(at(events, '2026-01-20')).toMatchObject({
      stage: 'before-council',
      actionRequiredBy: 'council',
      escalated: false,
    });
  });

  test('a refusal to concur keeps it there, and is no silence', () => {
    const refused = [received, asked, { ...answered, agrees: false }];
    expect(at(refused, '2026-02-25')).toMatchObject({
      stage: 'under-concurrence',
      escalated: false,
      mayProceed: false,
    });
    expect(at([received, asked], '2026-01-29')).toMatchObject({ escalated: true });
  });

  test('an open suspension makes a running date unknown, stage and actor stay', () => {
    const opened = { type: 'suspension-opened', on: '2026-01-15', cause: 'complaint' };
    const closed = {
      type: 'suspension-closed',
      on: '2026-01-16',
      cause: 'complaint',
      conclusion: 'no-fault',
    };
    expect(at([received, asked, opened], '2026-02-10')).toMatchObject({
      stage: 'under-concurrence',
      suspended: true,
      escalated: false,
      deadlines: { 'concurrence-reply': null, 'province-submission': null },
      actionRequiredBy: 'appraising-body',
    });
    expect(at([received, asked, opened, closed], '2026-01-16')).toMatchObject({
      suspended: true,
      deadlines: { 'concurrence-reply': '2026-01-30' },
    });
  });

  test('not eligible, only the limit of sending it back runs', () => {
    const bad = { type: 'appraised', on: '2026-01-12', result: 'not-eligible' };
    expect(at([received, bad], '2026-01-12', { level: 'ministry' })).toEqual(
      expect.objectContaining({
        stage: 'under-appraisal',
        deadlines: { 'return-ineligible': '2026-01-16' },
      }),
    );
    expect(at([received, bad], '2026-01-12')).toMatchObject({
      deadlines: { 'province-return': null },
    });
    const commune = { level: 'commune', award: GRASSROOTS };
    expect(at([received, bad], '2026-01-12', commune)).toMatchObject({ deadlines: {} });
  });

  test('the ministry returns only with a legal basis, since July 2025', () => {
    const back = { type: 'returned', on: '2026-01-14' };
    const ministry = { level: 'ministry' };
    expect(at([received, back], '2026-01-14', ministry)).toMatchObject({
      stage: 'under-appraisal',
      outcome: null,
    });
    const based = { ...back, legalBasis: 'L22 44' };
    expect(at([received, based], '2026-01-14', ministry)).toMatchObject({
      stage: 'closed',
      outcome: 'returned',
      deadlines: {},
      actionRequiredBy: null,
    });
    expect(at([received, back], '2026-01-14')).toMatchObject({ outcome: 'returned' });
    const older = [{ ...received, on: '2025-06-02' }, back];
    expect(at(older, '2026-01-14', ministry)).toMatchObject({ outcome: 'returned' });
  });

  test('what intake refuses stays submitted until it is filed anew', () => {
    const filed = (on: string, achievementsCountedTo: string) => ({
      type: 'filed',
      on,
      achievementsCountedTo,
    });
    const old = [filed('2026-07-01', '2025-12-31'), { ...received, on: '2026-07-02' }];
    const ministry = { level: 'ministry' };
    expect(at(old, '2026-07-02', ministry)).toMatchObject({
      stage: 'submitted',
      intake: 'refused',
      reason: 'achievement-not-fresh',
    });
    const again = [...old, filed('2026-07-06', '2026-06-30'), { ...received, on: '2026-07-06' }];
    expect(at(again, '2026-07-06', ministry)).toMatchObject({
      stage: 'under-appraisal',
      intake: 'accepted',
      reason: null,
    });
    expect(at(old, '2026-07-02')).toMatchObject({ stage: 'under-appraisal' });
  });

  test('signed it is awarded, conferred it is closed; the district has no limit', () => {
    const signed = { type: 'signed', on: '2025-06-10' };
    const district = { level: 'district', award: GRASSROOTS };
    const filed = { type: 'received', on: '2025-06-02', complete: false };
    expect(at([filed], '2025-06-02', district)).toMatchObject({
      stage: 'received',
      deadlines: {},
      actionRequiredBy: 'appraising-body',
    });
    expect(at([{ ...filed, complete: true }], '2025-06-02', district)).toMatchObject({
      stage: 'under-appraisal',
      deadlines: {},
    });
    expect(at([filed, signed], '2025-06-10', district)).toMatchObject({
      stage: 'awaiting-conferment',
      outcome: 'awarded',
      actionRequiredBy: 'competent-authority',
    });
    const early = [{ ...filed, on: '2023-05-05', complete: true }];
    expect(at(early, '2023-05-05', district)).toMatchObject({ deadlines: {} });
  });
});
