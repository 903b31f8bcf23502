import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aLetter, aNominee, type ProblemBody, type SubmissionBody } from '#testing/api-story.js';
import { OFFICER, person, STRANGER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
});
afterAll(() => stack.stop());

async function workflowsOf(ids: readonly string[]): Promise<number> {
  const { client } = stack.temporal;
  const found = await Promise.all(
    ids.map((id) => client.workflow.getHandle(`nomination:${id}`).describe()),
  );
  return new Set(found.map(({ runId }) => runId)).size;
}

describe('A letter with two nominations is filed', () => {
  const letter = aLetter(aNominee('Hoàng Thị Mẫu'), aNominee('Vi Văn Thử'));

  test('once, however often it is sent with its key', async () => {
    const officer = await stack.as(OFFICER);
    const first = await officer.post<SubmissionBody>('/api/submissions', letter, 'letter-125');
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/api/submissions/${first.body.id}`);
    expect(first.body.nominations.map(({ stage }) => stage?.code)).toEqual([
      'awaiting-unit-head',
      'awaiting-unit-head',
    ]);

    const again = await Promise.all(
      [1, 2, 3].map(() => officer.post<SubmissionBody>('/api/submissions', letter, 'letter-125')),
    );
    expect(again.map(({ status, body }) => [status, body])).toEqual(
      again.map(() => [201, first.body]),
    );
    expect(await workflowsOf(first.body.nominations.map(({ id }) => id))).toBe(2);
    expect(await stack.database.query('select count(*)::int as n from nominations')).toEqual([
      { n: 2 },
    ]);
  });

  test('not under a key that stands for another letter', async () => {
    const officer = await stack.as(OFFICER);
    const answer = await officer.post<ProblemBody>('/api/submissions', aLetter(), 'letter-125');
    expect([answer.status, answer.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('as another letter when another officer uses the same key', async () => {
    const officer = await stack.as(STRANGER);
    const { status, body } = await officer.post<SubmissionBody>(
      '/api/submissions',
      letter,
      'letter-125',
    );
    expect(status).toBe(201);
    const mine = await (await stack.as(OFFICER)).get(`/api/submissions/${body.id}`);
    expect(mine.status).toBe(404);
  });
});

describe('A letter is refused', () => {
  test('without a key', async () => {
    const officer = await stack.as(OFFICER);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await officer.send<ProblemBody>(
      '/api/submissions',
      JSON.stringify(aLetter()),
      headers,
    );
    expect([answer.status, answer.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
  });

  test('to everybody but the officer of a unit, with who may', async () => {
    const head = await stack.as(person('unit-head'));
    const answer = await head.post<ProblemBody>('/api/submissions', aLetter());
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([
      403,
      'ROLE_MISSING',
      'Việc này thuộc thẩm quyền của: Cán bộ đơn vị.',
    ]);
  });

  test('with the place of each mistake', async () => {
    const officer = await stack.as(OFFICER);
    const answer = await officer.post<ProblemBody>(
      '/api/submissions',
      aLetter(aNominee('A', { kind: 'collective' }), {
        ...aNominee('B'),
        awardCode: 'nobel-prize',
      }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'NOMINATIONS_INVALID']);
    expect(answer.body.errors?.map(({ path }) => path)).toEqual([
      'nominations.0.nominee.position',
      'nominations.1.awardCode',
    ]);
  });
});
