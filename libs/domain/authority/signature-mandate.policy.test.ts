import { describe, expect, test } from '@jest/globals';
import { aMandate, anActor } from '#testing/nomination-builders.js';
import { capacityOf, maySign, SIGNATURE_CITATION } from './signature-mandate.policy.js';

const CHAIR = anActor('province-chair');
const DEPUTY = anActor('deputy-chair');
const MARCH = aMandate({ validFrom: '2026-03-01', validTo: '2026-03-31' });

describe('Signing for the chairman (NĐ 30/2020 Điều 13)', () => {
  test('the chairman signs by himself, on any day, without a mandate', () => {
    expect(maySign(CHAIR, null, '2026-03-02')).toBeNull();
    expect(capacityOf(CHAIR)).toBe('chair');
  });

  test('a deputy signs KT., by a mandate of his own', () => {
    expect(maySign(DEPUTY, MARCH, '2026-03-15')).toBeNull();
    expect(capacityOf(DEPUTY)).toBe('KT.');
  });

  test('one who is chairman and still holds his role of deputy signs as chairman', () => {
    const both = anActor('province-chair', { roles: ['deputy-chair', 'province-chair'] });
    expect(maySign(both, null, '2026-03-02')).toBeNull();
    expect(capacityOf(both)).toBe('chair');
  });

  test('a deputy without mandate does not sign', () => {
    expect(maySign(DEPUTY, null, '2026-03-15')).toEqual({
      code: 'MANDATE_MISSING',
      facts: { personId: 'the-deputy-chair' },
      citation: SIGNATURE_CITATION,
    });
  });

  test("a deputy does not sign by another deputy's mandate: it cannot be passed on", () => {
    const other = anActor('deputy-chair', { personId: 'the-other-deputy' });
    expect(maySign(other, MARCH, '2026-03-15')).toEqual({
      code: 'MANDATE_MISSING',
      facts: { personId: 'the-other-deputy' },
      citation: SIGNATURE_CITATION,
    });
  });

  test.each(['2026-03-01', '2026-03-31'])('on %s, an end of March, the mandate holds', (on) => {
    expect(maySign(DEPUTY, MARCH, on)).toBeNull();
  });

  test.each(['2026-02-28', '2026-04-01'])('on %s, a day outside March, it does not', (on) => {
    expect(maySign(DEPUTY, MARCH, on)).toEqual({
      code: 'MANDATE_NOT_IN_FORCE',
      facts: { on, validFrom: '2026-03-01', validTo: '2026-03-31' },
      citation: SIGNATURE_CITATION,
    });
  });

  test('a mandate without end holds from its first day on, not before', () => {
    const endless = aMandate({ validFrom: '2026-03-01', validTo: null });
    expect(maySign(DEPUTY, endless, '2099-12-31')).toBeNull();
    expect(maySign(DEPUTY, endless, '2026-03-01')).toBeNull();
    expect(maySign(DEPUTY, endless, '2026-02-28')).toEqual({
      code: 'MANDATE_NOT_IN_FORCE',
      facts: { on: '2026-02-28', validFrom: '2026-03-01', validTo: null },
      citation: SIGNATURE_CITATION,
    });
  });
});
