import { describe, expect, test } from '@jest/globals';
import { Gathering } from './gathering.js';

/** Who has been let go, in order. */
function watched() {
  const gone: string[] = [];
  const go = (who: string) => () => gone.push(who);
  return { gone, go };
}

describe('Those who are signed together wait for each other', () => {
  test('the first goes when the last has come', async () => {
    const gathering = new Gathering(['702', '702', '703']);
    const { gone, go } = watched();
    const first = gathering.arrive('702').then(go('first'));
    await gathering.arrive('703').then(go('alone'));
    expect(gone).toEqual(['alone']);
    await gathering.arrive('702').then(go('last'));
    await first;
    expect(gone).toEqual(['alone', 'first', 'last']);
  });

  test('nobody waits for one who will not come', async () => {
    const gathering = new Gathering(['702', '702']);
    const { gone, go } = watched();
    const first = gathering.arrive('702').then(go('first'));
    gathering.excuse('702');
    await first;
    expect(gone).toEqual(['first']);
  });
});
