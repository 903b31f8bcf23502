import { describe, expect, test } from '@jest/globals';
import { ballotsOf, tallyOf } from './ballots.js';

const MEMBERS = ['p-1', 'p-2', 'p-3', 'p-4'];

describe('Numbers of votes become ballots', () => {
  test('in the order of the members: for, against, then blank', () => {
    expect(ballotsOf({ for: 2, against: 1, invalid: 1 }, MEMBERS)).toEqual([
      { personId: 'p-1', choice: 'for' },
      { personId: 'p-2', choice: 'for' },
      { personId: 'p-3', choice: 'against' },
      { personId: 'p-4', choice: 'blank' },
    ]);
  });

  test('members left over cast nothing, and nobody casts twice', () => {
    const cast = (votes: number) => ballotsOf({ for: votes, against: 0, invalid: 0 }, MEMBERS);
    expect(cast(3).map(({ personId }) => personId)).toEqual(['p-1', 'p-2', 'p-3']);
    expect(cast(5).map(({ personId }) => personId)).toEqual(MEMBERS);
  });
});

describe('Ballots are counted', () => {
  test('a blank one as invalid', () => {
    expect(tallyOf(['for', 'blank', 'against', 'for'])).toEqual({ for: 2, against: 1, invalid: 1 });
  });
});
