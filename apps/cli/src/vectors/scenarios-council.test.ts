import { describe, expect, test } from '@jest/globals';
import { law } from './scenario-answers.js';

const national = { award: 'emulation-fighter-national', sessionOn: '2025-10-15' };
const flag = { award: 'government-emulation-flag', sessionOn: '2025-10-15' };

describe('Council', () => {
  test('S17 Of nine members nine must be for at 90 %, and a recusal can make it impossible', () => {
    expect(law.vote({ ...national, total: 9, for: 9 })).toMatchObject({ verdict: 'passed' });
    expect(law.vote({ ...national, total: 9, for: 8, blank: 1 })).toMatchObject({
      verdict: 'failed',
      required: 9,
    });
    expect(law.vote({ ...flag, total: 9, for: 8 })).toMatchObject({ verdict: 'passed' });
    expect(law.vote({ ...flag, total: 9, for: 7 })).toMatchObject({ verdict: 'failed' });
    const recused = { ...national, total: 9, present: 9, for: 8, recusals: 1 };
    expect(law.vote({ ...recused, recusalMode: 'exclude-from-vote' })).toMatchObject({
      maxVotes: 8,
      canPass: false,
    });
    expect(law.vote({ ...recused, recusalMode: 'exclude-from-denominator' })).toMatchObject({
      verdict: 'passed',
      denominator: 8,
    });
  });

  test('S18 Written opinions of absent members count, and equality passes', () => {
    const session = { award: 'emulation-fighter-province', sessionOn: '2025-04-10', total: 15 };
    const room = { ...session, present: 13, for: 13 };
    expect(law.vote({ ...room, written: { for: 1 } })).toMatchObject({
      verdict: 'passed',
      votesFor: 14,
      margin: 0,
    });
    expect(law.vote(room)).toMatchObject({ verdict: 'failed', maxVotes: 13, canPass: false });
    const base = { ...session, award: 'emulation-fighter-grassroots', present: 11, for: 11 };
    expect(law.vote({ ...base, written: { for: 1 } })).toMatchObject({ verdict: 'passed' });
    expect(law.vote({ ...base, written: { against: 1 } })).toMatchObject({ verdict: 'failed' });
  });

  test('S19 In Bắc Ninh seventeen of twenty-one must sit on awards, fourteen on other matters', () => {
    const session = { ...flag, sessionOn: '2026-03-10', jurisdiction: 'bac-ninh', total: 21 };
    expect(law.vote({ ...session, present: 16, for: 16 })).toMatchObject({
      verdict: 'undetermined',
      quorumMet: false,
      quorumRequired: 17,
    });
    expect(law.vote({ ...session, present: 17, for: 13, written: { for: 4 } })).toMatchObject({
      verdict: 'passed',
      required: 17,
    });
    expect(law.vote({ ...session, present: 14, sessionKind: 'ordinary' })).toMatchObject({
      quorumMet: true,
      quorumRequired: 14,
    });
    const hero = { award: 'labour-hero', sessionOn: '2026-03-10', total: 21 };
    expect(law.vote({ ...hero, for: 19 })).toMatchObject({ verdict: 'passed' });
    expect(law.vote({ ...hero, for: 18 })).toMatchObject({ verdict: 'failed', margin: -1 });
  });

  test('S20 A tie at the cut-off is broken only by the rule that the body has', () => {
    const candidates = [
      { id: 'a', for: 14 },
      { id: 'b', for: 13 },
      { id: 'c', for: 12 },
      { id: 'd', for: 12 },
    ];
    const over = { total: 15, ratio: { numerator: 4, denominator: 5 } };
    const ranked = (more: object) =>
      law.vote({ ...over, ranking: { rule: 'khcn', quota: 3, candidates, ...more } });
    expect(ranked({ chairFor: 'd' })).toMatchObject({
      winners: ['a', 'b', 'd'],
      method: 'chair-vote',
    });
    expect(ranked({})).toMatchObject({ winners: null, method: 'votes' });
    expect(ranked({ rule: 'courts', ballotsHeld: 2 })).toMatchObject({
      winners: null,
      method: 'competent-person',
    });
    const equals = [
      { id: 'a', for: 14, womenShare: 69 },
      { id: 'b', for: 14, womenShare: 70 },
    ];
    expect(ranked({ rule: 'gender-priority', quota: 1, candidates: equals })).toEqual({
      winners: ['b'],
      method: 'gender-priority',
      needsConfirmation: true,
    });
    const quota = {
      query: 'quota',
      award: 'certificate-of-merit-province',
      jurisdiction: 'dak-lak',
      movement: 'election-2026',
      debtor: 'commune',
      cases: 3,
      receivedOn: '2026-03-02',
    };
    expect(law.catalogue(quota)).toMatchObject({ maximum: 2, refused: 1 });
  });

  test('S21 The ratio for CSTĐ tỉnh follows the day of the session', () => {
    const on = (sessionOn: string, more: object = {}) =>
      law.vote({ award: 'emulation-fighter-province', sessionOn, total: 15, for: 13, ...more });
    const received = { receivedOn: '2025-09-01' };
    const own = { ownRatio: { numerator: 85, denominator: 100 } };
    expect(on('2025-06-27')).toMatchObject({ required: 14, verdict: 'failed' });
    expect(on('2025-12-31', received)).toMatchObject({ required: 14, verdict: 'failed' });
    expect(on('2025-12-18', { ...received, ...own })).toMatchObject({
      required: 13,
      verdict: 'passed',
    });
    expect(on('2026-01-01', received)).toMatchObject({ required: null, verdict: 'undetermined' });
    const kept = { receivedOn: '2025-06-30', ...own };
    expect(on('2026-01-08', kept)).toMatchObject({ required: 14, verdict: 'failed' });
  });
});
