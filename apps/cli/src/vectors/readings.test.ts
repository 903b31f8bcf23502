import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const GRASSROOTS = 'emulation-fighter-grassroots';

describe('Rankings', () => {
  const ranked = (rule: string, candidates: readonly object[], more: object = {}) =>
    law.vote({ ranking: { rule, quota: 2, candidates, ...more } });

  test('fewer candidates than places all win, and no place nobody', () => {
    expect(ranked('khcn', [{ id: 'a', for: 3 }])).toMatchObject({
      winners: ['a'],
      method: 'votes',
    });
    expect(ranked('khcn', [{ id: 'a', for: 3 }], { quota: 0 })).toMatchObject({ winners: [] });
  });

  test('nobody above the ratio: nobody wins; the courts give an open place to the competent person', () => {
    const below = { total: 11, ratio: { numerator: 9, denominator: 10 } };
    const held = (rule: string, ballotsHeld: number) =>
      law.vote({
        ...below,
        ranking: { rule, quota: 1, ballotsHeld, candidates: [{ id: 'a', for: 9 }] },
      });
    expect(held('courts', 1)).toMatchObject({ winners: [], method: 'votes' });
    expect(held('courts', 2)).toMatchObject({ winners: null, method: 'competent-person' });
  });

  test('the chain of Cần Thơ ends with a vote', () => {
    const equal = { points: 9, newAccounts: 9, transfers: 9, databaseShare: 9 };
    const candidates = ['a', 'b', 'c'].map((id) => ({ id, ...equal }));
    expect(ranked('can-tho-communes', candidates)).toMatchObject({ winners: null, method: 'vote' });
    const better = [...candidates.slice(1), { id: 'a', ...equal, databaseShare: 10 }];
    expect(ranked('can-tho-communes', better, { quota: 1 })).toMatchObject({
      winners: ['a'],
      method: 'tie-break-3',
    });
  });

  test('a tie that the criterion does not break is left to a person', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ id, for: 9 }));
    expect(ranked('khcn', three, { chairFor: 'a' })).toMatchObject({ winners: null });
    const men = three.map((one) => ({ ...one, woman: false }));
    expect(ranked('gender-priority', men)).toMatchObject({ winners: null, method: 'votes' });
    const women = three.map((one) => ({ ...one, woman: one.id !== 'b' }));
    expect(ranked('gender-priority', women)).toMatchObject({
      winners: ['a', 'c'],
      needsConfirmation: true,
    });
  });
});

describe('Catalogue, money and limits at their edges', () => {
  test('the normal procedure is always open, an old law has no known simplified one', () => {
    const ask = { query: 'procedure', award: 'certificate-of-merit-province', awardType: 'ad-hoc' };
    const on = (receivedOn: string, procedure: string) =>
      law.catalogue({ ...ask, receivedOn, procedure });
    expect(on('2026-01-05', 'normal')).toEqual({ allowed: true, reason: null });
    expect(on('2016-01-05', 'simplified')).toEqual({ allowed: null, reason: null });
  });

  test('Hà Nội asks the people after the council, the law of the nation does not', () => {
    const steps = (jurisdiction: string, procedure: string) =>
      law.catalogue({
        query: 'steps',
        award: 'certificate-of-merit-province',
        nomineeKind: 'individual',
        awardType: 'merit-based',
        procedure,
        receivedOn: '2026-06-01',
        jurisdiction,
      });
    expect(steps('ha-noi', 'normal')).toMatchObject({ publicConsultation: true });
    expect(steps('ha-noi', 'simplified')).toMatchObject({ publicConsultation: false });
    expect(steps('national', 'normal')).toMatchObject({ publicConsultation: false });
  });

  test('the forces give their own titles: no level of the province decides', () => {
    const ask = { query: 'decider', award: 'advanced-soldier', decidedOn: '2026-01-05' };
    expect(law.catalogue({ ...ask, unitKind: 'commune' })).toEqual({ decider: null });
  });

  test('titles without an amount, or of a kind that the decree does not pay, are paid nothing known', () => {
    const period = { from: 2025, to: 2025 };
    const title = { nomineeKind: 'individual', decidedOn: '2026-03-16', period };
    const awards = [
      { ...title, award: 'exemplary-commune' },
      { ...title, award: GRASSROOTS },
    ];
    expect(law.bonus({ awards })).toMatchObject({
      amounts: [null, 2_340_000],
      paid: [null, 2_340_000],
    });
    const old = { award: GRASSROOTS, nomineeKind: 'individual', decidedOn: '2016-03-16' };
    expect(law.bonus({ awards: [old] })).toMatchObject({ amounts: [null], baseSalary: null });
  });

  test('complaints begun from July 2026 have no known limit', () => {
    const filed = (filedOn: string) =>
      law.deadline({ rule: 'complaint-acceptance', pack: 'vn-tdkt-2025', facts: { filedOn } });
    expect(filed('2026-06-30')).toMatchObject({ due: '2026-07-10' });
    expect(filed('2026-07-01')).toMatchObject({ due: null });
  });

  test('a backward limit may be of months or read leniently', () => {
    const before = (more: object) =>
      law.deadline({ mode: 'backward', event: '2026-05-31', amount: 3, ...more });
    expect(before({ unit: 'months', reading: 'lenient' })).toMatchObject({
      nominal: '2026-02-28',
      due: '2026-02-27',
    });
    expect(before({ unit: 'months' })).toMatchObject({ nominal: '2026-02-27' });
    const event = {
      rule: 'event-dossier',
      receivedOn: '2026-02-02',
      jurisdiction: 'bac-ninh',
      facts: { eventOn: '2026-05-15', reading: 'lenient' },
    };
    expect(law.deadline(event)).toMatchObject({ due: '2026-05-05' });
  });

  test('a council session of a case of 2023 follows the law that came after', () => {
    const old = { award: 'province-emulation-flag', receivedOn: '2023-12-20', total: 15, for: 12 };
    expect(law.vote({ ...old, sessionOn: '2023-12-28' })).toMatchObject({ required: null });
    expect(law.vote({ ...old, sessionOn: '2024-03-05' })).toMatchObject({ required: 12 });
    expect(law.vote({ ...old, sessionOn: '2026-03-05' })).toMatchObject({ required: 12 });
  });

  test('a bar counts only what has begun, and a discipline without an end is still served', () => {
    const at = '2026-03-12';
    expect(law.bar({ causes: [], at })).toEqual({
      suspended: false,
      causes: [],
      mayAward: true,
      outcome: null,
      resumesOn: null,
      countsFrom: null,
    });
    const open = { causes: [{ kind: 'discipline', from: '2026-03-01' }], at };
    expect(law.bar(open)).toMatchObject({ mayAward: false, countsFrom: null, suspended: false });
    const later = { causes: [{ kind: 'investigation', from: '2026-03-13' }], at };
    expect(law.bar(later)).toMatchObject({ mayAward: true, suspended: false });
    const own = {
      causes: [{ kind: 'dissolution', from: '2026-03-01' }],
      at,
      nomination: { nomineeKind: 'individual' },
    };
    expect(law.bar(own)).toMatchObject({ mayAward: true });
  });
});
