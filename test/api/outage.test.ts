import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '#testing/api-client.js';
import { ApiStory, aLetter, type NominationBody, type SubmissionBody } from '#testing/api-story.js';
import { OFFICER, person } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

interface Readiness {
  readonly status: string;
  readonly details: Readonly<Record<string, string>>;
}

const NOBODY_LISTENS = '127.0.0.1:9';
const PATIENCE_MS = 10_000;

async function timed<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const startedAt = performance.now();
  return [await act(), performance.now() - startedAt];
}

describe('While Temporal is away', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start({ temporalAddress: NOBODY_LISTENS, hasWorker: false });
  });
  afterAll(() => stack.stop());

  test('a letter is noted, said to be pending, and found again under its key', async () => {
    const officer = await stack.as(OFFICER);
    const file = () => officer.post<SubmissionBody>('/api/submissions', aLetter(), 'away-1');
    const [answer, took] = await timed(file);
    expect(answer.status).toBe(202);
    expect(took).toBeLessThan(PATIENCE_MS);
    const [nomination] = answer.body.nominations;
    expect(nomination?.stage).toBeNull();
    const command = await officer.get<{ state: string }>(
      `/api/commands/file:${nomination?.id ?? ''}`,
    );
    expect(command.body.state).toBe('pending');
    expect((await file()).body).toEqual(answer.body);
  });

  test('it is alive, but not ready', async () => {
    const officer = await stack.as(OFFICER);
    expect((await officer.get('/health/live')).status).toBe(200);
    const { status, body } = await officer.get<Readiness>('/health/ready');
    expect([status, body]).toEqual([
      503,
      {
        status: 'down',
        details: { database: 'up', migrations: 'up', temporal: 'down', worker: 'down' },
      },
    ]);
  });
});

describe('While no worker polls', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start({ hasWorker: false });
  });
  afterAll(() => stack.stop());

  test('a command is pending; once a worker is there, its key brings the answer', async () => {
    const officer = await stack.as(OFFICER);
    const ready = await officer.get<Readiness>('/health/ready');
    expect([ready.status, ready.body.details['worker']]).toEqual([503, 'down']);

    const story = await ApiStory.filed(stack);
    const head = await stack.as(person('unit-head'));
    const path = `/api/tasks/${await story.openTask()}/complete`;
    const approve = (): Promise<Answer<NominationBody>> =>
      head.post(path, { move: 'approve-proposal' }, 'slow-1');
    const [pending, took] = await timed(approve);
    expect([pending.status, pending.body]).toEqual([
      202,
      { commandId: 'slow-1', state: 'pending' },
    ]);
    expect(pending.headers.get('location')).toBe('/api/commands/slow-1');
    expect(took).toBeLessThan(PATIENCE_MS);

    await stack.startWorker();
    const answered = await approve();
    expect([answered.status, answered.body.stage.code]).toEqual([200, 'submitted']);
  });
});
