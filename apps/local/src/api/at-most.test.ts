import { describe, expect, test } from '@jest/globals';
import { atMost } from './at-most.js';

/** Jobs that end when they are told to. */
function controlledJobs() {
  const ends: ((error?: Error) => void)[] = [];
  const job = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  return { ends, job };
}

describe('At most two jobs run at once', () => {
  test('a third begins when one has ended', async () => {
    const { ends, job } = controlledJobs();
    const limited = atMost(2);
    const first = limited(job);
    const others = [limited(job), limited(job)];
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await first;
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    await Promise.all(others);
  });

  test('also when that one has failed, which only its caller hears of', async () => {
    const { ends, job } = controlledJobs();
    const limited = atMost(1);
    const failing = limited(job);
    const next = limited(job);
    ends[0]?.(new Error('lost'));
    await expect(failing).rejects.toThrow('lost');
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await next;
  });

  test('and what a job gives is given on', async () => {
    expect(await atMost(1)(() => Promise.resolve(7))).toBe(7);
  });
});
