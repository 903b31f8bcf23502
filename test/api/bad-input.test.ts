import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Answer, ApiClient } from '#testing/api-client.js';
import { ApiStory, aLetter, aNominee, type ProblemBody } from '#testing/api-story.js';
import { OFFICER, person, STRANGER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

let stack: TestStack;
let story: ApiStory;
let officer: ApiClient;
let before: Readonly<Record<string, number>>;

beforeAll(async () => {
  stack = await TestStack.start();
  story = await ApiStory.filed(stack);
  officer = await stack.as(OFFICER);
});
afterAll(() => stack.stop());

beforeEach(async () => {
  before = await stack.rowCounts();
});
/** Whatever was refused has changed nothing. */
afterEach(async () => {
  expect(await stack.rowCounts()).toEqual(before);
});

function said(answer: Answer<ProblemBody>): unknown[] {
  const type = answer.headers.get('content-type');
  expect(type).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('x-powered-by')).toBeNull();
  return [answer.status, answer.body.code];
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

function sendText(
  text: string,
  headers: Record<string, string> = {},
): Promise<Answer<ProblemBody>> {
  const all = { ...JSON_TYPE, 'Idempotency-Key': randomUUID(), ...headers };
  return officer.send('/api/submissions', text, all);
}

describe('A body is refused', () => {
  test.each([
    ['that is no JSON', '{"letterNumber": ', 'MALFORMED_REQUEST'],
    ['that is a bare value', '"text"', 'MALFORMED_REQUEST'],
    [
      'that is nested 200,000 deep',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      'VALIDATION_FAILED',
    ],
    ['that is empty', '', 'VALIDATION_FAILED'],
    ['that is a list', '[]', 'VALIDATION_FAILED'],
  ])('%s', async (_title, text, code) => {
    expect(said(await sendText(text))).toEqual([400, code]);
  });

  test('that is larger than a megabyte', async () => {
    expect(said(await sendText(JSON.stringify('x'.repeat(1_100_000))))).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
  });

  test('of a media type we do not read', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(said(await sendText('a=b', form))).toEqual([415, 'MEDIA_TYPE_NOT_SUPPORTED']);
  });

  const cases: [string, object, string][] = [
    ['with a field nobody knows', { ...aLetter(), isUrgent: true }, ''],
    ['with a number for a text', { ...aLetter(), subject: 7 }, 'subject'],
    [
      'with a text of 1,000,000 characters',
      { ...aLetter(), subject: 'x'.repeat(1_000_000) },
      'subject',
    ],
    ['with a date that does not exist', { ...aLetter(), letterOn: '2026-02-30' }, 'letterOn'],
    ['with a NUL in a name', aLetter(aNominee('A\u0000B')), 'nominations.0.nominee.name'],
    ['with half a character in a name', aLetter(aNominee('A\ud800')), 'nominations.0.nominee.name'],
    ['with a name of spaces', aLetter(aNominee('   ')), 'nominations.0.nominee.name'],
    [
      'with 201 nominations',
      aLetter(...Array.from({ length: 201 }, () => aNominee('A'))),
      'nominations',
    ],
    [
      'that would poison a prototype',
      JSON.parse('{"__proto__": {"admin": true}}') as object,
      'letterNumber',
    ],
  ];
  test.each(cases)('%s', async (_title, body, path) => {
    const answer = await officer.post<ProblemBody>('/api/submissions', body);
    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors?.[0]?.path).toBe(path);
    expect(answer.body.errors?.[0]?.message).toMatch(/\p{L}/u);
  });
});

describe('A query is refused', () => {
  test.each([
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=abc', 'page'],
    ['page=1&page=2', 'page'],
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    ['stage=nowhere', 'stage'],
    ['q=%00', 'q'],
    [`q=${'x'.repeat(5_000)}`, 'q'],
    ['submissionId=1', 'submissionId'],
    ["unitId=' or 1=1 --", 'unitId'],
    ['sort=facts', 'sort'],
    ['hidden=true', ''],
    ['stage[]=submitted', ''],
  ])('%s', async (query, path) => {
    const answer = await officer.get<ProblemBody>(`/api/nominations?${query}`);
    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors?.[0]?.path).toBe(path);
  });

  test('that is longer than an address may be', async () => {
    expect(
      said(await officer.get<ProblemBody>(`/api/nominations?q=${'x'.repeat(20_000)}`)),
    ).toEqual([431, 'HEADERS_TOO_LARGE']);
  });
});

describe('An address is refused', () => {
  test.each([
    ['GET', '/api/nothing', 404, 'NOT_FOUND'],
    ['GET', '/', 404, 'NOT_FOUND'],
    ['GET', '/api/nominations/%ff', 400, 'MALFORMED_REQUEST'],
    ['GET', '/api/nominations/1', 400, 'VALIDATION_FAILED'],
    ['GET', '/api/tasks/a%2Fb/claim', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/api/nominations', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', '/health/live', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s', async (method, path, status, code) => {
    const headers = { Authorization: `Bearer ${await stack.token(OFFICER)}` };
    const response = await fetch(stack.url + path, { method, headers });
    const body = (await response.json()) as ProblemBody;
    expect([response.status, body.code]).toEqual([status, code]);
    expect(response.headers.get('allow')).toBe(
      { '/api/nominations': 'GET', '/health/live': 'GET', '/api/tasks/a%2Fb/claim': 'POST' }[
        path
      ] ?? null,
    );
  });
});

describe('A token is refused', () => {
  const path = '/api/me';

  test('when there is none', async () => {
    const answer = await new ApiClient(stack.url, null).get<ProblemBody>(path);
    expect(said(answer)).toEqual([401, 'NOT_SIGNED_IN']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="vinh-danh"');
  });

  const tokens: [string, () => Promise<string> | string][] = [
    ['expired', () => stack.issuer.token(OFFICER, { expiresIn: -60 })],
    ['forged', () => stack.issuer.forgedToken(OFFICER)],
    ['unsigned', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJwLTEifQ.'],
    ['no token at all', () => 'x'.repeat(10_000)],
  ];
  test.each(tokens)('when it is %s', async (_title, token) => {
    const answer = await new ApiClient(stack.url, await token()).get<ProblemBody>(path);
    expect(said(answer)).toEqual([401, 'NOT_SIGNED_IN']);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer realm="vinh-danh", error="invalid_token"',
    );
  });
});

describe('An id is refused', () => {
  test('of another unit, in every place, as if it did not exist', async () => {
    const stranger = await stack.as(STRANGER);
    const { body } = await officer.get<{ items: { id: string }[] }>('/api/submissions');
    const task = await story.openTask();
    const file = new File(['%PDF-1.7'], 'a.pdf');
    const answers = [
      await stranger.get<ProblemBody>(`/api/submissions/${body.items[0]?.id ?? ''}`),
      await stranger.get<ProblemBody>(`/api/nominations/${story.id}/actions`),
      await stranger.post<ProblemBody>(`/api/nominations/${story.id}/ballots`, { choice: 'for' }),
      await stranger.post<ProblemBody>(`/api/tasks/${task}/release`),
      await stranger.post<ProblemBody>(`/api/tasks/${task}/complete`, { move: 'approve-proposal' }),
      await stranger.upload<ProblemBody>(`/api/nominations/${story.id}/documents`, file, 'files'),
      await stranger.get<ProblemBody>(`/api/commands/file:${story.id}`),
    ];
    expect(answers.map(said)).toEqual(answers.map(() => [404, 'NOT_FOUND']));
  });

  test('of a document that belongs to no dossier of the task', async () => {
    const head = await stack.as(person('unit-head'));
    const answer = await head.post<ProblemBody>(`/api/tasks/${await story.openTask()}/complete`, {
      move: 'approve-proposal',
      documentIds: [randomUUID()],
    });
    expect(said(answer)).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('of a person who is not in the register, though his token is good', async () => {
    const unknown = await stack.as({ ...OFFICER, personId: 'p-unknown' });
    expect(said(await unknown.post<ProblemBody>('/api/submissions', aLetter()))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });
});

/** What the server says to bytes written by hand. */
function answerTo(request: string): Promise<string> {
  const { hostname, port } = new URL(stack.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

test('What is no HTTP is refused with a problem too', async () => {
  const text = await answerTo('HELLO\r\n\r\n');
  expect(text).toMatch(/^HTTP\/1\.1 400 MALFORMED_REQUEST\r\n/);
  expect(text).toContain('"code":"MALFORMED_REQUEST"');
});

test('A GET with a query that is stored nowhere says nothing of the inside', async () => {
  const { status, body } = await officer.get<object>("/api/nominations?q=';drop table people;--");
  expect([status, body]).toEqual([200, { items: [], page: 1, limit: 20, total: 0 }]);
});
