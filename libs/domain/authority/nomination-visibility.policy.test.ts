import { describe, expect, test } from '@jest/globals';
import {
  type AttachmentRequest,
  mayAttach,
  mayFile,
  mayReadCommand,
  maySeeUnit,
  visibilityOf,
} from './nomination-visibility.policy.js';
import { type Actor, ROLES, type Role } from './role.js';

const UNIT = 'so-y-te';

function actorWith(...roles: Role[]): Actor {
  return { personId: 'officer-1', unitId: UNIT, roles };
}

describe('Visibility', () => {
  test.each(['unit-officer', 'unit-head'] as const)('%s sees his own unit only', (role) => {
    const actor = actorWith(role);
    expect(visibilityOf(actor)).toEqual({ kind: 'unit', unitId: UNIT });
    expect(maySeeUnit(actor, UNIT)).toBe(true);
    expect(maySeeUnit(actor, 'so-cong-thuong')).toBe(false);
  });

  test.each(ROLES.filter((role) => role !== 'unit-officer' && role !== 'unit-head'))(
    '%s sees the whole province',
    (role) => {
      expect(visibilityOf(actorWith(role))).toEqual({ kind: 'all' });
      expect(maySeeUnit(actorWith(role), 'so-cong-thuong')).toBe(true);
    },
  );

  test('an officer who also sits in the council sees the whole province', () => {
    expect(visibilityOf(actorWith('unit-officer', 'council-member'))).toEqual({ kind: 'all' });
  });

  test('a person without a role sees nothing, not even his unit', () => {
    expect(visibilityOf(actorWith())).toEqual({ kind: 'none' });
    expect(maySeeUnit(actorWith(), UNIT)).toBe(false);
  });
});

describe('Filing', () => {
  test('is for the officer of a unit', () => {
    expect(mayFile(actorWith('unit-officer'))).toBeNull();
  });

  test('is not for the head of the unit', () => {
    expect(mayFile(actorWith('unit-head'))?.code).toBe('ROLE_MISSING');
  });
});

describe('A document is attached', () => {
  const request: AttachmentRequest = {
    actor: actorWith('unit-officer'),
    unitId: UNIT,
    nomineePersonId: 'nominee-1',
    stage: 'submitted',
  };

  test('by the officer of the unit, and by an appraiser of any unit', () => {
    expect(mayAttach(request)).toBeNull();
    expect(
      mayAttach({ ...request, actor: { ...actorWith('appraiser'), unitId: 'so-noi-vu' } }),
    ).toBeNull();
  });

  test('not by the officer of another unit', () => {
    expect(mayAttach({ ...request, unitId: 'so-cong-thuong' })?.code).toBe('OTHER_UNIT');
  });

  test('not by one who only watches', () => {
    expect(mayAttach({ ...request, actor: actorWith('observer') })?.code).toBe('ROLE_MISSING');
  });

  test('not by the nominee himself', () => {
    expect(mayAttach({ ...request, nomineePersonId: 'officer-1' })?.code).toBe('OWN_NOMINATION');
  });

  test('not to a case that is closed', () => {
    expect(mayAttach({ ...request, stage: 'closed' })?.code).toBe('NOMINATION_CLOSED');
  });
});

describe('What became of a command', () => {
  test('is told to the one who gave it and to the administrator, and to nobody else', () => {
    expect(mayReadCommand(actorWith('unit-officer'), 'officer-1')).toBe(true);
    expect(mayReadCommand(actorWith('administrator'), 'officer-2')).toBe(true);
    expect(mayReadCommand(actorWith('province-chair'), 'officer-2')).toBe(false);
  });
});
