import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiStory, aNominee } from '#testing/api-story.js';
import { OFFICER } from '#testing/test-province.js';
import { TestStack } from '#testing/test-stack.js';

let stack: TestStack;

beforeAll(async () => {
  stack = await TestStack.start();
});
afterAll(() => stack.stop());

const NAMES = [
  "Robert'); DROP TABLE nominations; --",
  '<script>alert("x")</script>',
  '${7*7} {{7*7}} %s %n',
  '../../etc/passwd',
  'Nguyễn Thị Hương 👩‍🏫',
];

test.each(NAMES)('The name %s is stored and returned as the text it is', async (name) => {
  const story = await ApiStory.filed(stack, aNominee(name));
  expect((await story.read()).nominee.name).toBe(name);
  const officer = await stack.as(OFFICER);
  const q = encodeURIComponent(name.slice(0, 12));
  const found = await officer.get<{ items: { id: string }[] }>(`/api/nominations?q=${q}`);
  expect(found.body.items.map(({ id }) => id)).toContain(story.id);
  expect(found.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(found.headers.get('x-content-type-options')).toBe('nosniff');
  expect(found.headers.get('cache-control')).toBe('no-store');
});

test('A name in decomposed letters is stored composed, so that it is found', async () => {
  const story = await ApiStory.filed(stack, aNominee('Hoàng Thị Đẹp'.normalize('NFD')));
  expect((await story.read()).nominee.name).toBe('Hoàng Thị Đẹp'.normalize('NFC'));
});
