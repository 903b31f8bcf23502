import { describe, expect, test } from '@jest/globals';
import type { Actor } from './role.js';
import { mayCompleteHeld } from './task-holding.policy.js';

const actor: Actor = { personId: 'appraiser-1', unitId: 'so-noi-vu', roles: ['appraiser'] };

describe('A task is completed', () => {
  test('by its holder, and by any candidate while nobody holds it', () => {
    expect(mayCompleteHeld(actor, 'appraiser-1')).toBeNull();
    expect(mayCompleteHeld(actor, null)).toBeNull();
  });

  test('not while another holds it', () => {
    expect(mayCompleteHeld(actor, 'appraiser-2')?.code).toBe('TASK_HELD_BY_ANOTHER');
  });
});
