import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiStory, aNominee, type NominationBody, type ProblemBody } from '#testing/api-story.js';
import { COLLEAGUE, MEMBERS, OFFICER, person, STRANGER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

const head = person('unit-head');
const appraiser = person('appraiser');
const secretary = person('council-secretary');

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
});
afterAll(() => stack.stop());

describe('A nomination goes its whole way', () => {
  test('and each answer shows what has just been done', async () => {
    const story = await ApiStory.filed(stack);
    const approved = await story.act({ actor: head, move: 'approve-proposal' });
    expect([approved.status, approved.body.stage.code]).toEqual([200, 'submitted']);
    const accepted = await story.act({
      actor: appraiser,
      move: 'accept-dossier',
      said: { comment: 'Đủ' },
    });
    expect(accepted.body.stage.code).toBe('under-appraisal');
    expect(accepted.body.timeline.at(-1)).toEqual(
      expect.objectContaining({ type: 'dossierAccepted', comment: 'Đủ' }),
    );
    await story.act({ actor: appraiser, move: 'propose-award' });
    await story.throughCouncil();
    const signed = await story.act({
      actor: person('province-chair'),
      move: 'sign-decision',
      said: { decisionNumber: '512/QĐ-UBND' },
    });
    expect(signed.body.stage.code).toBe('awaiting-conferment');
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const conferred = await story.act({
      actor: appraiser,
      move: 'confer-award',
      said: { conferredOn: today },
    });
    expect([conferred.body.stage.code, conferred.body.outcome?.code]).toEqual([
      'closed',
      'awarded',
    ]);
    expect(conferred.body.actions.map(({ code }) => code)).toEqual(
      conferred.body.actions.map(() => 'NOMINATION_CLOSED'),
    );
  });

  test('or is signed by a deputy in the chairman’s place', async () => {
    const story = await ApiStory.filed(stack);
    await story.toCouncil();
    await story.throughCouncil();
    const deputy = await stack.as(person('deputy-chair'));
    const mine = await deputy.get<{ items: { id: string }[] }>('/api/tasks?held=free');
    expect(mine.body.items.map(({ id }) => id)).toContain(await story.openTask());
    const signed = await story.act<{ decision: { capacity: string } }>({
      actor: person('deputy-chair'),
      move: 'sign-decision',
      said: { decisionNumber: '513/QĐ-UBND' },
    });
    expect([signed.status, signed.body.decision.capacity]).toEqual([200, 'KT.']);
  });

  test('or is withdrawn by its unit, once, with the same answer for the same key', async () => {
    const story = await ApiStory.filed(stack);
    const officer = await stack.as(OFFICER);
    const path = `/api/nominations/${story.id}/withdraw`;
    const first = await officer.post<NominationBody>(
      path,
      { comment: 'Rà soát lại' },
      'withdraw-1',
    );
    const again = await officer.post<NominationBody>(
      path,
      { comment: 'Rà soát lại' },
      'withdraw-1',
    );
    expect([first.status, first.body.outcome?.code]).toEqual([200, 'withdrawn']);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await officer.post<ProblemBody>(path, { comment: 'Lý do khác' }, 'withdraw-1');
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('The council', () => {
  test('hides who has voted from all but the secretary, and from everybody how', async () => {
    const story = await ApiStory.filed(stack);
    await story.toCouncil();
    const [member = secretary] = MEMBERS;
    expect((await story.vote(member, 'against')).status).toBe(200);
    type Council = { council: { votedCount: number; voters: unknown } } & NominationBody;
    const readBy = async (reader: typeof member) => (await story.read(reader)) as Council;
    const seen = await readBy(appraiser);
    expect([seen.council.votedCount, seen.council.voters]).toEqual([1, null]);
    expect(seen.timeline.at(-1)).toEqual(
      expect.objectContaining({ type: 'ballotCast', actor: null }),
    );
    const bySecretary = await readBy(secretary);
    expect(bySecretary.council.voters).toEqual([
      { id: member.personId, name: `Người ${member.personId}` },
    ]);
    expect(JSON.stringify(bySecretary)).not.toContain('against":1');

    const twice = await story.vote<ProblemBody>(member, 'for');
    expect([twice.status, twice.body.code]).toEqual([409, 'ALREADY_VOTED']);
  });
});

describe('A command is refused', () => {
  test('to the nominee himself, whatever his role', async () => {
    const nominee = aNominee('Người được đề nghị', { personId: head.personId });
    const story = await ApiStory.filed(stack, nominee);
    const answer = await story.act<ProblemBody>({ actor: head, move: 'approve-proposal' });
    expect([answer.status, answer.body.code]).toEqual([403, 'OWN_NOMINATION']);
    const mine = await (await stack.as(head)).get<{ items: { id: string }[] }>(
      '/api/tasks?limit=100',
    );
    expect(mine.body.items.map(({ id }) => id)).not.toContain(await story.openTask());
  });

  test('for good: its key gets the refusal again when it would be allowed', async () => {
    const story = await ApiStory.filed(stack);
    const early = await stack.as(appraiser);
    const path = `/api/tasks/${await story.openTask()}/complete`;
    const refused = await early.post<ProblemBody>(path, { move: 'accept-dossier' }, 'early-1');
    expect([refused.status, refused.body.code]).toEqual([409, 'STAGE_DOES_NOT_ALLOW']);
    await story.act({ actor: head, move: 'approve-proposal' });
    const again = await early.post<ProblemBody>(path, { move: 'accept-dossier' }, 'early-1');
    expect([again.status, again.body]).toEqual([409, refused.body]);
    const command = await early.get<{ state: string; refusal: ProblemBody }>(
      '/api/commands/early-1',
    );
    expect([command.body.state, command.body.refusal]).toEqual(['refused', refused.body]);
    expect((await (await stack.as(COLLEAGUE)).get('/api/commands/early-1')).status).toBe(404);
  });

  test('for a task that is done, and for one that a colleague holds', async () => {
    const story = await ApiStory.filed(stack);
    const stale = await story.openTask();
    await story.act({ actor: head, move: 'approve-proposal' });
    const late = await stack.as(head);
    const answer = await late.post<ProblemBody>(`/api/tasks/${stale}/complete`, {
      move: 'approve-proposal',
    });
    expect(answer.status).toBe(409);

    const taken = await (await stack.as(COLLEAGUE)).post(
      `/api/tasks/${await story.openTask()}/claim`,
    );
    expect(taken.status).toBe(200);
    const held = await story.act<ProblemBody>({ actor: appraiser, move: 'accept-dossier' });
    expect([held.status, held.body.code]).toEqual([409, 'TASK_HELD_BY_ANOTHER']);
    const claim = await (await stack.as(appraiser)).post<ProblemBody>(
      `/api/tasks/${await story.openTask()}/claim`,
    );
    expect([claim.status, claim.body.code]).toEqual([409, 'TASK_HELD_BY_ANOTHER']);
    await (await stack.as(COLLEAGUE)).post(`/api/tasks/${await story.openTask()}/release`);
    expect((await story.act({ actor: appraiser, move: 'accept-dossier' })).status).toBe(200);
  });

  test('to another unit as if the nomination did not exist', async () => {
    const story = await ApiStory.filed(stack);
    const stranger = await stack.as(STRANGER);
    const answers = [
      await stranger.get<ProblemBody>(`/api/nominations/${story.id}`),
      await stranger.get<ProblemBody>('/api/nominations/00000000-0000-8000-8000-000000000000'),
      await stranger.post<ProblemBody>(`/api/nominations/${story.id}/withdraw`, { comment: 'x' }),
      await stranger.post<ProblemBody>(`/api/tasks/${await story.openTask()}/claim`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => answers[0]?.body));
  });

  test('with the article it rests on, when a return names no legal basis', async () => {
    const story = await ApiStory.filed(stack);
    await story.act({ actor: head, move: 'approve-proposal' });
    const said = { comment: 'Hồ sơ thiếu' };
    const answer = await story.act<ProblemBody>({ actor: appraiser, move: 'return-dossier', said });
    expect([answer.status, answer.body.code, answer.body.article]).toEqual([
      422,
      'LEGAL_BASIS_REQUIRED',
      'NĐ 152/2025/NĐ-CP Điều 35.4a (áp dụng tương tự)',
    ]);
  });
});
