import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const merit = { awardType: 'merit-based', procedure: 'normal', nomineeKind: 'individual' };
const GRASSROOTS = 'emulation-fighter-grassroots';

describe('Packs', () => {
  test('S30 At the turn of 2024 the day of receipt decides, and no later law helps', () => {
    const fighter = (receivedOn: string) =>
      law.eligibility({
        award: GRASSROOTS,
        nomineeKind: 'individual',
        receivedOn,
        forYear: 2023,
        ledger: { ratings: { '2023': 'excellent' } },
      });
    expect(fighter('2023-12-29')).toMatchObject({ missing: ['initiative'], pack: 'vn-tdkt-2017' });
    expect(fighter('2024-01-02')).toMatchObject({ verdict: 'eligible', pack: 'vn-tdkt-2024' });
    const repin = { to: 'vn-tdkt-2024', reason: 'more-favourable', signed: false };
    expect(law.pack({ receivedOn: '2023-12-29', repin })).toMatchObject({
      pack: 'vn-tdkt-2017',
      repinAllowed: false,
      alsoEvaluate: [],
    });
    const secret = { award: 'emulation-fighter-province', sessionOn: '2023-12-29', total: 15 };
    expect(law.vote(secret)).toMatchObject({ secrecy: 'secret', required: 14 });
  });

  test('S31 From July 2025 the old decree bridges what the province has not ruled, to the year’s end', () => {
    const at = (receivedOn: string, sessionOn: string) => law.pack({ receivedOn, sessionOn });
    expect(at('2025-06-30', '2026-02-01')).toMatchObject({ delegatedRule: 'national' });
    expect(at('2025-07-01', '2025-12-31')).toMatchObject({ delegatedRule: 'bridge' });
    expect(at('2025-07-01', '2026-01-01')).toMatchObject({ delegatedRule: 'none' });
    const steps = (receivedOn: string) =>
      law.catalogue({ query: 'steps', award: 'emulation-fighter-national', ...merit, receivedOn });
    expect(steps('2025-06-30')).toMatchObject({ publicNotice: false, ballot: true });
    expect(steps('2025-07-01')).toMatchObject({ publicNotice: true, publicNoticeWorkingDays: 10 });
  });

  test('S32 The amended law is pending, may help a running case, and the next one blocks', () => {
    expect(law.pack({ receivedOn: '2026-10-01' })).toMatchObject({
      pack: 'vn-tdkt-2026',
      pending: true,
      verdictAllowed: false,
    });
    const verdicts = { 'vn-tdkt-2025': 'not-yet', 'vn-tdkt-2026': 'eligible' };
    const running = { receivedOn: '2026-09-30', verdicts };
    expect(law.pack(running)).toMatchObject({
      pack: 'vn-tdkt-2025',
      proposedRepin: 'vn-tdkt-2026',
      reason: 'more-favourable',
    });
    const closed = { ...running, decidedOn: '2026-09-25', outcome: 'refused' };
    expect(law.pack(closed)).toMatchObject({ proposedRepin: null, alsoEvaluate: [] });
    expect(law.pack({ receivedOn: '2027-03-01' })).toMatchObject({ blocked: true });
    expect(law.pack({ receivedOn: '2026-09-01', on: '2027-03-01' })).toMatchObject({
      blocked: false,
    });
  });
});
