import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectEvents } from '#persistence/projection/project-events.js';
import {
  type NominationFilter,
  NominationRepository,
} from '#persistence/repositories/nomination.repository.js';
import { aRoute, UNIT } from '#testing/nomination-builders.js';
import type { NominationStory } from '#testing/nomination-story.js';
import { aFiledStory, OTHER_UNIT, openRecord, type TestRecord } from './test-record.js';

const PAGE = { limit: 100, offset: 0 };

let record: TestRecord;
let nominations: NominationRepository;
let stories: Record<'waiting' | 'submitted' | 'unlimited' | 'theirs' | 'awarded', NominationStory>;

beforeAll(async () => {
  record = await openRecord();
  const { source } = record;
  nominations = new NominationRepository(source);
  stories = {
    waiting: await aFiledStory(source, { nomineeName: 'Đặng Văn Ấn' }),
    submitted: (await aFiledStory(source, { nomineeName: 'Bế Văn Đàn' })).broughtTo('submitted'),
    unlimited: (await aFiledStory(source, { nomineeName: 'Chu Thị 100% Mới' })).broughtTo(
      'before-authority',
    ),
    theirs: await aFiledStory(source, { nomineeName: 'Anh Hai', unitId: OTHER_UNIT }),
    awarded: (
      await aFiledStory(source, { nomineeName: 'Lộc_Văn Tư', awardCode: 'flag' })
    ).broughtTo('closed'),
  };
  for (const story of Object.values(stories)) await projectEvents(source, story.events);
});
afterAll(() => record.close());

/** Names of the stories that the filter leaves, in the order of the list. */
async function listed(filter: Partial<NominationFilter>): Promise<string[]> {
  const { items, total } = await nominations.list({ visibility: 'all', ...filter }, PAGE);
  expect(total).toBe(items.length);
  const names = Object.entries(stories).map(([name, story]) => [story.facts.nominationId, name]);
  const nameOf = new Map(names as [string, string][]);
  return items.map(({ id }) => nameOf.get(id) ?? id);
}

describe('The list of nominations', () => {
  test.each<[string, Partial<NominationFilter>, string[]]>([
    ['of one stage', { stage: 'submitted' }, ['submitted']],
    ['with one outcome', { outcome: 'awarded' }, ['awarded']],
    ['of another outcome', { outcome: 'refused' }, []],
    ['of one unit', { unitId: OTHER_UNIT }, ['theirs']],
    ['of one award', { awardCode: 'flag' }, ['awarded']],
    ['due on the day or later', { dueAfter: '2026-03-16' }, ['submitted']],
    ['due the day after it or later', { dueAfter: '2026-03-17' }, []],
    ['the reader may see only his unit', { visibility: { unitId: OTHER_UNIT } }, ['theirs']],
    ['his unit, and he asks for another', { visibility: { unitId: OTHER_UNIT }, unitId: UNIT }, []],
    ['by name without accents', { text: 'dang an' }, ['waiting']],
    ['by name with accents', { text: 'ẤN  Đặng' }, ['waiting']],
    ['with a percent sign', { text: '100%' }, ['unlimited']],
    ['with an underscore', { text: '_van' }, ['awarded']],
    ['with what would end the text', { text: `' or 1=1 --` }, []],
  ])('%s', async (_, filter, names) => {
    expect(await listed(filter)).toEqual(names);
  });

  test('due on the day or earlier, the day before not', async () => {
    expect((await listed({ dueBefore: '2026-03-09' })).sort()).toEqual(['theirs', 'waiting']);
    expect(await listed({ dueBefore: '2026-03-08' })).toEqual([]);
  });

  test('overdue from the day after the limit; the rest is all others', async () => {
    expect(await listed({ overdue: { is: true, on: '2026-03-09' } })).toEqual([]);
    const overdue = await listed({ overdue: { is: true, on: '2026-03-10' } });
    expect(overdue.sort()).toEqual(['theirs', 'waiting']);
    const rest = await listed({ overdue: { is: false, on: '2026-03-10' } });
    expect(rest.sort()).toEqual(['awarded', 'submitted', 'unlimited']);
  });

  test('of one submission', async () => {
    const { submissionId } = stories.waiting.facts;
    expect(await listed({ submissionId })).toEqual(['waiting']);
    expect(await listed({ submissionId: randomUUID() })).toEqual([]);
  });

  test('what is due first comes first, what has no limit last', async () => {
    const names = await listed({});
    expect(names.slice(0, 2).sort()).toEqual(['theirs', 'waiting']);
    expect(names[2]).toBe('submitted');
    expect(names.slice(3).sort()).toEqual(['awarded', 'unlimited']);
    expect((await listed({ sort: '-dueOn' }))[0]).toBe('submitted');
    const byName = ['theirs', 'submitted', 'unlimited', 'waiting', 'awarded'];
    expect(await listed({ sort: 'nomineeName' })).toEqual(byName);
  });

  test('pages do not overlap and know the whole', async () => {
    const page = (offset: number) => nominations.list({ visibility: 'all' }, { limit: 2, offset });
    const pages = await Promise.all([0, 2, 4, 6].map(page));
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1, 0]);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(5);
  });

  test('one line has what a list shows', async () => {
    const { facts } = stories.waiting;
    const { items } = await nominations.list({ visibility: 'all', text: 'dang van an' }, PAGE);
    expect(items).toEqual([
      {
        id: facts.nominationId,
        seq: 1,
        stage: 'awaiting-unit-head',
        outcome: null,
        actionRequiredBy: 'unit-head',
        taskId: facts.task?.taskId,
        dueOn: '2026-03-09',
        expiresAt: new Date(facts.task?.clock?.expiresAt ?? 0),
        escalatedAt: null,
        filedAt: new Date(facts.filedAt),
        closedAt: null,
        decisionNumber: null,
        submissionId: facts.submissionId,
        ordinal: 1,
        unitId: UNIT,
        unitName: 'Sở Y tế',
        awardCode: 'certificate-of-merit-province',
        awardType: 'certificate-of-merit',
        nomineeKind: 'individual',
        nomineeName: 'Đặng Văn Ấn',
        nomineePosition: 'Bác sĩ',
        nomineePersonId: 'the-nominee',
        letterNumber: '12/TTr-SYT',
      },
    ]);
  });
});

describe('One nomination', () => {
  test('comes with what was filed and what was pinned', async () => {
    const { facts } = stories.awarded;
    expect(await nominations.find(facts.nominationId)).toMatchObject({
      id: facts.nominationId,
      facts,
      route: aRoute(),
      itemCodes: ['achievement-report'],
      calendarVersion: 'hand-made-2026',
      letterOn: '2026-03-01',
      subject: 'Đề nghị khen thưởng năm 2025',
      conferredOn: '2026-03-02',
    });
  });

  test('that is noted but not recorded is not found, nor is an unknown one', async () => {
    const { nominationId } = (await aFiledStory(record.source)).facts;
    expect(await nominations.find(nominationId)).toBeNull();
    expect(await nominations.snapshotFor(randomUUID())).toBeNull();
  });

  test('gives the policies its facts and its route', async () => {
    const { facts, seq } = stories.submitted.state;
    const snapshot = await nominations.snapshotFor(facts.nominationId);
    expect(snapshot).toEqual({ seq, facts, route: aRoute() });
  });

  test('has a timeline with names and comments, time itself without either', async () => {
    const { source } = record;
    const late = (await aFiledStory(source)).on('2026-03-11').afterTime();
    const { nominationId } = late.facts;
    await source.query(
      `insert into commands (id, kind, nomination_id, actor_id, actor, details, comment, payload_hash)
       values ('spoken', 'approve-proposal', $1, 'the-unit-head', '{}', '{}', 'Đồng ý', 'hash')`,
      [nominationId],
    );
    const story = late.does('approve-proposal', { commandId: 'spoken' });
    await projectEvents(source, story.events);
    const timeline = await nominations.timeline(nominationId);
    expect(
      timeline.map(({ seq, type, at, details }) => ({ seq, type, at: at.getTime(), details })),
    ).toEqual(story.events.map(({ seq, type, at, details }) => ({ seq, type, at, details })));
    expect(timeline.at(-1)).toMatchObject({
      actorId: 'the-unit-head',
      actorName: 'Người thử the-unit-head',
      commandId: 'spoken',
      comment: 'Đồng ý',
    });
    expect(timeline.at(-2)).toMatchObject({
      type: 'deadlineEscalated',
      actorId: null,
      actorName: null,
      comment: null,
    });
    expect(await nominations.timeline(randomUUID())).toEqual([]);
  });
});
