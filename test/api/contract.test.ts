import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { ApiStory, aLetter } from '#testing/api-story.js';
import { OFFICER, person } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';
import { awardListResponse } from '../../apps/api/src/catalogue/award.response.js';
import { commandResponse } from '../../apps/api/src/commands/command.response.js';
import { livenessResponse, readinessResponse } from '../../apps/api/src/health/health.response.js';
import {
  actionListResponse,
  nominationDetailResponse,
} from '../../apps/api/src/nominations/nomination-detail.response.js';
import { nominationListResponse } from '../../apps/api/src/nominations/nomination-list.response.js';
import { noticeListResponse } from '../../apps/api/src/notices/notice.response.js';
import {
  meResponse,
  unitListResponse,
} from '../../apps/api/src/organisations/organisation.response.js';
import { problemResponse } from '../../apps/api/src/problems/problem.response.js';
import {
  submissionListResponse,
  submissionResponse,
} from '../../apps/api/src/submissions/submission.response.js';
import { taskListResponse, taskResponse } from '../../apps/api/src/tasks/task.response.js';

let stack: TestStack;
/** With a vote counted, a supplement behind it and a decision signed: nothing in it is empty. */
let signed: ApiStory;

beforeAll(async () => {
  stack = await TestStack.start();
  signed = await ApiStory.filed(stack);
  const appraiser = person('appraiser');
  await signed.act({ actor: person('unit-head'), move: 'approve-proposal' });
  const asked = { missingItems: ['certificate'], comment: 'Thiếu xác nhận' };
  await signed.act({ actor: appraiser, move: 'request-supplement', said: asked });
  await signed.act({ actor: OFFICER, move: 'supply-supplement' });
  await signed.act({ actor: appraiser, move: 'accept-dossier' });
  await signed.act({ actor: appraiser, move: 'propose-award' });
  await signed.throughCouncil();
  const said = { decisionNumber: '512/QĐ-UBND' };
  await signed.act({ actor: person('province-chair'), move: 'sign-decision', said });
});
afterAll(() => stack.stop());

/** Parsing drops what the schema does not name, so equality means: all of it, and no more. */
function expectExactly(schema: z.ZodType, body: unknown): void {
  expect(schema.parse(body)).toEqual(body);
}

describe('Every answer is what the API’s description says,', () => {
  test.each([
    ['/health/live', livenessResponse],
    ['/health/ready', readinessResponse],
    ['/api/me', meResponse],
    ['/api/units', unitListResponse],
    ['/api/awards', awardListResponse],
    ['/api/submissions', submissionListResponse],
    ['/api/nominations', nominationListResponse],
    ['/api/tasks', taskListResponse],
    ['/api/notices', noticeListResponse],
  ])('%s', async (path, schema) => {
    const appraiser = await stack.as(person('appraiser'));
    const { status, body } = await appraiser.get(path);
    expect(status).toBe(200);
    expectExactly(schema, body);
  });

  test('a nomination, to the secretary and to its unit', async () => {
    expectExactly(nominationDetailResponse, await signed.read(person('council-secretary')));
    expectExactly(nominationDetailResponse, await signed.read(OFFICER));
    const officer = await stack.as(OFFICER);
    const actions = await officer.get(`/api/nominations/${signed.id}/actions`);
    expectExactly(actionListResponse, actions.body);
  });

  test('a letter, a task, a command and a refusal', async () => {
    const officer = await stack.as(OFFICER);
    const filed = await officer.post<{ nominations: { id: string }[] }>(
      '/api/submissions',
      aLetter(),
    );
    expectExactly(submissionResponse, filed.body);
    const command = await officer.get(`/api/commands/file:${filed.body.nominations[0]?.id ?? ''}`);
    expectExactly(commandResponse, command.body);
    const appraiser = await stack.as(person('appraiser'));
    const claimed = await appraiser.post(`/api/tasks/${await signed.openTask()}/claim`);
    expectExactly(taskResponse, claimed.body);
    const refused = await officer.post(`/api/tasks/${await signed.openTask()}/claim`);
    expectExactly(problemResponse, refused.body);
  });

  test('as its own pages show', async () => {
    const document = await (await stack.as(OFFICER)).get<{ openapi: string }>('/api/openapi.json');
    expect(document.body.openapi).toBe('3.1.0');
    const pages = await (await stack.as(OFFICER)).get<string>('/api/docs');
    expect([pages.status, pages.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });
});
