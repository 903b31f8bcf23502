import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { projectEvents } from '#persistence/projection/project-events.js';
import { auditRecord, type RecordFaults } from '../../libs/testing/record-audit.js';
import { isFaultless } from '../bench/place-audit.js';
import { aFiledStory, openRecord, type TestRecord } from '../persistence/test-record.js';
import { SOUND_RECORD } from './kill-cases.js';

// Goal: an audit that finds nothing has looked. Method: each kind of damage is done by hand, and found.

let record: TestRecord;
let source: DataSource;
let nominationId: string;
let filingId: string;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
});
afterAll(() => record.close());

/** Nothing is left of the test before. */
beforeEach(async () => {
  await source.query(`
    alter table nomination_events disable trigger nomination_events_append_only;
    truncate submissions cascade;
    truncate notices, outbox cascade;
    alter table nomination_events enable trigger nomination_events_append_only`);
  const story = await aFiledStory(source);
  const [filed] = story.events;
  nominationId = filed?.nominationId ?? '';
  filingId = filed?.commandId ?? '';
  await projectEvents(source, story.events);
});

function audited(commandIds: string[] = [], nominationIds: string[] = []): Promise<RecordFaults> {
  const url = 'url' in source.options ? (source.options.url ?? '') : '';
  return auditRecord(url, { commandIds, nominationIds });
}

/** Damage that the database's own guards would refuse. */
async function force(statement: string): Promise<void> {
  await source.query(`
    set session_replication_role = replica;
    ${statement};
    set session_replication_role = origin`);
}

test('A record in which nothing is wrong is found sound', async () => {
  expect(await audited([filingId], [nominationId])).toEqual(SOUND_RECORD);
});

describe('What is wrong is found', () => {
  test('a command and a nomination that were acknowledged and are not there', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    expect(await audited(['never-noted'], [gone])).toEqual({
      ...SOUND_RECORD,
      lostCommands: ['never-noted'],
      lostNominations: [gone],
    });
  });

  test('a letter that was noted and never started', async () => {
    await force('delete from nominations; delete from nomination_events; delete from tasks');
    await force(`update commands set state = 'pending', first_seq = null, last_seq = null`);
    expect(await audited([filingId], [nominationId])).toEqual({
      ...SOUND_RECORD,
      lostCommands: [filingId],
      lostNominations: [nominationId],
      pendingCommands: [filingId],
      eventsWithoutCommand: [],
      nominationsBehindEvents: [nominationId],
    });
  });

  test('a command that is done without an event, and the event without a command', async () => {
    await force(`update nomination_events set command_id = 'another'`);
    expect(await audited()).toEqual({
      ...SOUND_RECORD,
      doneWithoutEvent: [filingId],
      eventsWithoutCommand: ['another'],
    });
  });

  test('a command carried out twice', async () => {
    await force(`
      insert into nomination_events
      select nomination_id, 2, 1, type, at, actor_id, command_id, details, facts, notices
        from nomination_events`);
    await force('update nominations set seq = 2');
    expect(await audited()).toEqual({ ...SOUND_RECORD, repeatedCommands: [filingId] });
  });

  test('a hole in the numbers of the events', async () => {
    await force('update nomination_events set seq = 2, prev_seq = 1');
    await force('update nominations set seq = 2');
    await force('update commands set first_seq = 2, last_seq = 2');
    expect(await audited()).toEqual({ ...SOUND_RECORD, nominationsWithGap: [nominationId] });
  });

  test('a row that is behind its events', async () => {
    await force('update nominations set seq = 0');
    expect(await audited()).toEqual({ ...SOUND_RECORD, nominationsBehindEvents: [nominationId] });
  });

  test('a task left open, and one closed too early', async () => {
    await force(`update nominations set task_id = 'the-next'`);
    expect(await audited()).toEqual({ ...SOUND_RECORD, nominationsWithWrongTasks: [nominationId] });
    await force('update nominations n set task_id = t.id from tasks t');
    expect(await audited()).toEqual(SOUND_RECORD);
    await force('update tasks set closed_at = now(), closed_seq = 1');
    expect(await audited()).toEqual({ ...SOUND_RECORD, nominationsWithWrongTasks: [nominationId] });
  });

  test('a notice that nobody will send', async () => {
    await force('delete from outbox');
    expect(await audited()).toEqual({ ...SOUND_RECORD, noticesNotSent: [`${nominationId}:1:0`] });
  });
});

describe('A bench fails by one fault of either kind', () => {
  const none = { onlyInTables: 0, onlyInTemporal: 0, differing: 0 };

  test('and by none it does not', () => {
    expect(isFaultless({ record: null, workflows: none })).toBe(true);
    expect(isFaultless({ record: null, workflows: { ...none, differing: 1 } })).toBe(false);
  });
});
