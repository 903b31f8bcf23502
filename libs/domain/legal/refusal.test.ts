import { describe, expect, test } from '@jest/globals';
import { firstRefusal, REFUSAL_CODES, refused } from './refusal.js';

const LATE = refused('WITHDRAWAL_TOO_LATE', { stage: 'before-council' });
const CLOSED = refused('NOMINATION_CLOSED');

describe('A refusal', () => {
  test('says why by code, facts and article, the last two where there are any', () => {
    const citation = { instrument: 'NĐ 152/2025/NĐ-CP', article: 'Điều 33.5', confidence: 'text' };
    expect(CLOSED).toEqual({ code: 'NOMINATION_CLOSED', facts: {}, citation: null });
    expect(refused('VOTES_MISSING', { voters: 0 }, { ...citation, confidence: 'text' })).toEqual({
      code: 'VOTES_MISSING',
      facts: { voters: 0 },
      citation,
    });
  });

  test('is the first of those given in order', () => {
    expect(firstRefusal([null, LATE, CLOSED])).toBe(LATE);
    expect(firstRefusal([CLOSED, LATE])).toBe(CLOSED);
  });

  test('is not given where nothing speaks against', () => {
    expect(firstRefusal([null, null])).toBeNull();
    expect(firstRefusal([])).toBeNull();
  });

  test('has one code for each reason', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });
});
