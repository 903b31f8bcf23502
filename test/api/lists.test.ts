import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LegalClock } from '#domain/legal/legal-clock.js';
import { ApiStory, aLetter, aNominee, type SubmissionBody } from '#testing/api-story.js';
import { at } from '#testing/calendar-2026.js';
import { COLLEAGUE, HEALTH, OFFICER, person, STRANGER, TRADE } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

interface List {
  readonly total: number;
  readonly page: number;
  readonly items: readonly {
    readonly id: string;
    readonly isOverdue: boolean;
    readonly nominee: { readonly name: string };
  }[];
}

/** Friday 24/04/2026, nine o'clock, and time as good as stands still. */
const clock: LegalClock = { legalAt: at('2026-04-24'), realAt: Date.now(), scale: 1 };

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start({ clock });
  const officer = await stack.as(OFFICER);
  await officer.post(
    '/api/submissions',
    aLetter(aNominee('Hoàng Thị Đẹp'), aNominee('Vi Văn Thử'), {
      ...aNominee('Nông Thị Mẫu'),
      awardCode: 'advanced-worker',
      awardType: 'merit-based',
    }),
  );
  const stranger = await stack.as(STRANGER);
  const letter = { ...aLetter(aNominee('Triệu Văn Ví Dụ')), letterNumber: '9/TTr-SCT' };
  await stranger.post('/api/submissions', letter);
});
afterAll(() => stack.stop());

async function listed(query: string, reader = person('appraiser')): Promise<string[]> {
  const client = await stack.as(reader);
  const { body } = await client.get<List>(`/api/nominations?sort=nomineeName${query}`);
  return body.items.map(({ nominee }) => nominee.name);
}

describe('The list of nominations', () => {
  test('shows each reader what he may see', async () => {
    expect((await listed('')).toSorted()).toEqual(
      ['Hoàng Thị Đẹp', 'Nông Thị Mẫu', 'Triệu Văn Ví Dụ', 'Vi Văn Thử'].toSorted(),
    );
    expect(await listed('', STRANGER)).toEqual(['Triệu Văn Ví Dụ']);
    expect(await listed(`&unitId=${HEALTH}`, STRANGER)).toEqual([]);
    const nobody = await stack.as({ ...COLLEAGUE, roles: [] });
    expect((await nobody.get('/api/nominations')).status).toBe(403);
  });

  test.each([
    ['words without accents', '&q=hoang+thi+dep', ['Hoàng Thị Đẹp']],
    [
      'words with accents, in any order',
      `&q=${encodeURIComponent('đẹp Hoàng')}`,
      ['Hoàng Thị Đẹp'],
    ],
    ['the number of the letter', '&q=SCT', ['Triệu Văn Ví Dụ']],
    ['a per cent sign, which stands for itself', '&q=%25', []],
    ['the unit', `&unitId=${TRADE}`, ['Triệu Văn Ví Dụ']],
    ['the award', '&awardCode=advanced-worker', ['Nông Thị Mẫu']],
    ['the stage', '&stage=under-appraisal', []],
    ['an outcome', '&outcome=awarded', []],
  ])('is narrowed by %s', async (_title, query, names) => {
    expect(await listed(query)).toEqual(names);
  });

  test('is narrowed by the deadline, both days included', async () => {
    // Five working days from 24/04: without the weekend, Giỗ Tổ, 30/4 and 1/5.
    expect(await listed('&dueAfter=2026-05-06&dueBefore=2026-05-06&q=dep')).toEqual([
      'Hoàng Thị Đẹp',
    ]);
    expect(await listed('&dueBefore=2026-05-05')).toEqual([]);
    expect(await listed('&dueAfter=2026-05-07')).toEqual([]);
    expect(await listed('&overdue=true')).toEqual([]);
    expect(await listed('&overdue=false')).toHaveLength(4);
  });

  test('is paged, with the total of all pages', async () => {
    const client = await stack.as(person('observer'));
    const { body } = await client.get<List>('/api/nominations?limit=3&page=2');
    expect([body.items.length, body.page, body.total]).toEqual([1, 2, 4]);
  });
});

describe('The deadline of a nomination', () => {
  test('is explained day by day', async () => {
    const client = await stack.as(OFFICER);
    const { body: list } = await client.get<List>('/api/nominations?q=dep');
    type Detail = { currentTask: { deadline: Record<string, unknown> } };
    const { body } = await client.get<Detail>(`/api/nominations/${list.items[0]?.id ?? ''}`);
    const { dueOn, leftText, text, unitsLeft, article, confidence } = body.currentTask.deadline;
    expect({ dueOn, leftText, text, unitsLeft, article, confidence }).toEqual({
      dueOn: '2026-05-06',
      unitsLeft: 5,
      leftText: 'Còn 5 ngày làm việc',
      article: 'NĐ 152/2025/NĐ-CP Điều 33.3 (áp dụng tương tự)',
      confidence: 'analogy',
      text:
        'Hạn 06/05/2026: 5 ngày làm việc từ 24/04/2026 (không tính ngày này); không tính 4 ngày ' +
        'nghỉ hằng tuần, ngày nghỉ bù Ngày Giỗ Tổ Hùng Vương (27/04/2026), Ngày Chiến thắng (30/4) ' +
        '(30/04/2026), Ngày Quốc tế lao động (01/5) (01/05/2026).',
    });
  });
});

describe('What the caller has to do and to know', () => {
  test('tasks are those of his groups, free or held', async () => {
    const story = await ApiStory.filed(stack, aNominee('Chu Thị Việc'));
    await story.act({ actor: person('unit-head'), move: 'approve-proposal' });
    const task = await story.openTask();
    const appraiser = await stack.as(person('appraiser'));
    const idsOf = async (query: string) =>
      (await appraiser.get<List>(`/api/tasks${query}`)).body.items.map(({ id }) => id);
    expect(await idsOf('?held=free')).toEqual([task]);
    expect(await idsOf('?held=me')).toEqual([]);
    const claimed = await appraiser.post(`/api/tasks/${task}/claim`);
    expect(await appraiser.post(`/api/tasks/${task}/claim`)).toEqual(
      expect.objectContaining({ status: 200, body: claimed.body }),
    );
    expect([await idsOf('?held=free'), await idsOf('?held=me')]).toEqual([[], [task]]);
    expect(await idsOf('?overdue=true')).toEqual([]);
    const released = await appraiser.post(`/api/tasks/${task}/release`);
    expect([released.status, await idsOf('?held=me')]).toEqual([200, []]);
  });

  test('the observer finds no task and may not take one', async () => {
    const observer = await stack.as(person('observer'));
    expect((await observer.get<List>('/api/tasks')).body.total).toBe(0);
    const story = await ApiStory.filed(stack, aNominee('Dương Thị Xem'));
    expect((await observer.post(`/api/tasks/${await story.openTask()}/claim`)).status).toBe(403);
  });

  test('notices come unread first, and are his alone to read', async () => {
    await ApiStory.filed(stack, aNominee('Lý Văn Báo'));
    const head = await stack.as(person('unit-head'));
    const unread = await head.get<List>('/api/notices?isRead=false&limit=100');
    const { total, items } = unread.body;
    const latest = items[0]?.id ?? '';
    const observer = await stack.as(person('observer'));
    expect((await observer.post(`/api/notices/${latest}/read`)).status).toBe(404);
    expect((await head.post(`/api/notices/${latest}/read`)).status).toBe(204);
    expect((await head.post(`/api/notices/${latest}/read`)).status).toBe(204);
    expect((await head.get<List>('/api/notices?isRead=false')).body.total).toBe(total - 1);
    const all = await head.get<List>('/api/notices?limit=100');
    expect(all.body.items.at(-1)?.id).toBe(latest);
  });

  test('letters are those of his unit, the latest first', async () => {
    const officer = await stack.as(STRANGER);
    const { body } = await officer.get<{ items: SubmissionBody[] }>('/api/submissions');
    expect(body.items).toHaveLength(1);
    const { status } = await officer.get(`/api/submissions/${body.items[0]?.id ?? ''}`);
    expect(status).toBe(200);
  });

  test('who he is, the units and the awards', async () => {
    const officer = await stack.as(OFFICER);
    const me = await officer.get<{ personId: string; today: string }>('/api/me');
    expect([me.body.personId, me.body.today]).toEqual([OFFICER.personId, '2026-04-24']);
    const units = await officer.get<{ total: number }>('/api/units?limit=2');
    expect(units.body.total).toBe(4);
    const awards = await officer.get<{ items: { code: string }[] }>('/api/awards');
    expect(awards.body.items.map(({ code }) => code)).toContain('advanced-worker');
  });
});
