import { describe, expect, test } from '@jest/globals';
import { actsForUnit, ROLES } from './role.js';

describe('A role', () => {
  test('acts for a unit only as its officer or its head', () => {
    expect(ROLES.filter(actsForUnit)).toEqual(['unit-officer', 'unit-head']);
  });
});
