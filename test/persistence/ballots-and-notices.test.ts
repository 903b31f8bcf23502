import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { BallotChoice } from '#persistence/entities/ballot.entity.js';
import { projectEvents } from '#persistence/projection/project-events.js';
import { BallotRepository } from '#persistence/repositories/ballot.repository.js';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
import { NoticeRepository } from '#persistence/repositories/notice.repository.js';
import { aMember, anActor, UNIT } from '#testing/nomination-builders.js';
import { aFiledStory, OTHER_UNIT, openRecord, type TestRecord } from './test-record.js';

const PAGE = { limit: 100, offset: 0 };
const AT = new Date('2026-03-03T02:00:00Z');

let record: TestRecord;
let source: DataSource;
let ballots: BallotRepository;
let notices: NoticeRepository;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
  ballots = new BallotRepository(source);
  notices = new NoticeRepository(source);
});
afterAll(() => record.close());

describe('The tally counts accepted ballots', () => {
  test('a blank one is invalid; one that was not accepted is none', async () => {
    let story = (await aFiledStory(source)).broughtTo('before-council');
    const { nominationId } = story.facts;
    const commands = new CommandRepository(source);
    const cast = async (number: number, choice: BallotChoice, isAccepted = true) => {
      const commandId = randomUUID();
      const by = aMember(number);
      const { actor, details } = story.command('cast-ballot', { by });
      const command = { id: commandId, kind: 'cast-ballot', nominationId, actor, details } as const;
      const ballot = { choice, salt: 'salt', commitment: commandId };
      await commands.note({ ...command, comment: null, payloadHash: 'hash' }, { ballot });
      if (isAccepted) story = story.does('cast-ballot', { by, commandId });
    };
    expect(await ballots.tally(nominationId)).toEqual({ for: 0, against: 0, invalid: 0 });
    for (const number of [1, 2, 3]) await cast(number, 'for');
    await cast(4, 'against');
    await cast(5, 'blank');
    await cast(6, 'for', false);
    expect(await ballots.tally(nominationId)).toEqual({ for: 0, against: 0, invalid: 0 });
    await projectEvents(source, story.events);
    expect(await ballots.tally(nominationId)).toEqual({ for: 3, against: 1, invalid: 1 });
    expect(await ballots.tally(randomUUID())).toEqual({ for: 0, against: 0, invalid: 0 });
  });
});

describe('My notices', () => {
  const head = anActor('unit-head');
  const idsOf = async (...[person, filter]: [typeof head, { isRead?: boolean }?]) =>
    (await notices.mine(person, filter ?? {}, PAGE)).items.map(({ id }) => id);

  test('are those to my roles, to my unit where one unit is meant; the latest first', async () => {
    const mine = (await aFiledStory(source)).on('2026-03-11').afterTime();
    const theirs = await aFiledStory(source, { unitId: OTHER_UNIT });
    await projectEvents(source, [...mine.events, ...theirs.events]);
    const id = mine.facts.nominationId;
    const ids = await idsOf(head);
    expect(ids[0]).toBe(`${id}:${mine.events.length}:0`);
    expect(ids).toContain(`${id}:1:0`);
    expect(ids).not.toContain(`${theirs.facts.nominationId}:1:0`);
    expect(await idsOf({ ...head, unitId: OTHER_UNIT })).toEqual([
      `${theirs.facts.nominationId}:1:0`,
    ]);
    expect(await idsOf(anActor('legal-officer'))).toEqual([]);
    const superior = await notices.mine(anActor('appraisal-head'), {}, PAGE);
    expect(superior.items).toMatchObject([
      {
        id: `${id}:${mine.events.length}:1`,
        kind: 'escalation',
        role: 'appraisal-head',
        unitId: null,
        nominationId: id,
        taskId: mine.facts.task?.taskId,
        nomineeName: 'Nguyễn Thị Đẹp',
        awardCode: 'certificate-of-merit-province',
        letterNumber: '12/TTr-SYT',
        isRead: false,
      },
    ]);
  });

  test('are read by me alone, once, and only if they are mine', async () => {
    const all = await idsOf(head);
    const [first = '', ...rest] = all;
    const colleague = { ...head, personId: 'the-unit-officer' };
    const stranger = { ...head, unitId: OTHER_UNIT };
    expect(await notices.markRead(stranger, [first], AT)).toBe(0);
    expect(await notices.markRead(head, [first, 'no such notice'], AT)).toBe(1);
    expect(await notices.markRead(head, [first], AT)).toBe(0);
    expect(await idsOf(head, { isRead: true })).toEqual([first]);
    expect(await idsOf(head, { isRead: false })).toEqual(rest);
    expect(await idsOf(colleague, { isRead: false })).toEqual(all);
    expect((await notices.mine(head, {}, { limit: 1, offset: 0 })).total).toBe(all.length);
    expect(head.unitId).toBe(UNIT);
  });
});
