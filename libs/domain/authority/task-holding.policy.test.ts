import { describe, expect, test } from '@jest/globals';
import type { Actor } from './role.js';
import type { Mandate } from './signature-mandate.policy.js';
import { asCandidate, type HeldTask, mayCompleteHeld, mayHold } from './task-holding.policy.js';

const appraiser: Actor = { personId: 'appraiser-1', unitId: 'so-noi-vu', roles: ['appraiser'] };
const head: Actor = { personId: 'head-1', unitId: 'so-y-te', roles: ['unit-head'] };
const deputy: Actor = { personId: 'deputy-1', unitId: 'ubnd', roles: ['deputy-chair'] };
const mandate: Mandate = {
  mandateId: 'mandate-1',
  deputyId: 'deputy-1',
  validFrom: '2026-01-01',
  validTo: null,
};
const intake: HeldTask = { candidateGroup: 'appraiser', unitId: null, nomineePersonId: null };
const approval: HeldTask = {
  candidateGroup: 'unit-head',
  unitId: 'so-y-te',
  nomineePersonId: null,
};
const signature: HeldTask = {
  candidateGroup: 'province-chair',
  unitId: null,
  nomineePersonId: null,
};

describe('A task is taken', () => {
  test('by a member of its candidate group, of its unit where it has one', () => {
    expect(mayHold(appraiser, intake)).toBeNull();
    expect(mayHold(head, approval)).toBeNull();
  });

  test('not by another role, another unit or the nominee', () => {
    expect(mayHold(head, intake)?.code).toBe('ROLE_MISSING');
    expect(mayHold(head, { ...approval, unitId: 'so-cong-thuong' })?.code).toBe('OTHER_UNIT');
    expect(mayHold(head, { ...approval, nomineePersonId: 'head-1' })?.code).toBe('OWN_NOMINATION');
  });

  test('by a deputy in the chairman’s place, with a mandate of his own', () => {
    expect(mayHold(asCandidate(deputy, mandate), signature)).toBeNull();
    expect(mayHold(asCandidate(deputy, null), signature)?.code).toBe('ROLE_MISSING');
    const another = { ...mandate, deputyId: 'deputy-2' };
    expect(mayHold(asCandidate(deputy, another), signature)?.code).toBe('ROLE_MISSING');
  });

  test('not by one who is no deputy any more, though his mandate still stands', () => {
    const former: Actor = { ...deputy, roles: ['observer'] };
    expect(asCandidate(former, mandate)).toEqual(former);
  });
});

describe('A task is completed', () => {
  test('by its holder, and by any candidate while nobody holds it', () => {
    expect(mayCompleteHeld(appraiser, 'appraiser-1')).toBeNull();
    expect(mayCompleteHeld(appraiser, null)).toBeNull();
  });

  test('not while another holds it', () => {
    expect(mayCompleteHeld(appraiser, 'appraiser-2')?.code).toBe('TASK_HELD_BY_ANOTHER');
  });
});
