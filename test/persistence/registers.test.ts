import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { projectEvents } from '#persistence/projection/project-events.js';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import {
  DocumentRepository,
  type DocumentRow,
} from '#persistence/repositories/document.repository.js';
import { FilingRepository } from '#persistence/repositories/filing.repository.js';
import { SubmissionRepository } from '#persistence/repositories/submission.repository.js';
import { at, SLICE_2026 } from '#testing/calendar-2026.js';
import { aRoute, UNIT } from '#testing/nomination-builders.js';
import { aFiledStory, aNewFiling, OTHER_UNIT, openRecord, type TestRecord } from './test-record.js';

const PAGE = { limit: 100, offset: 0 };

let record: TestRecord;
let source: DataSource;

beforeAll(async () => {
  record = await openRecord();
  source = record.source;
});
afterAll(() => record.close());

describe('The directory', () => {
  test('knows its units by name, a page at a time', async () => {
    const directory = new DirectoryRepository(source);
    const { items, total } = await directory.units({ limit: 2, offset: 0 });
    expect([items.map(({ name }) => name), total]).toEqual([['Sở Nội vụ', 'Sở Tư pháp'], 3]);
    expect(await directory.findUnit(UNIT)).toMatchObject({ name: 'Sở Y tế', parentId: null });
    expect(await directory.findUnit('unknown')).toBeNull();
  });

  test('finds a person with roles and unit', async () => {
    const directory = new DirectoryRepository(source);
    expect(await directory.findPerson('the-unit-head')).toEqual({
      id: 'the-unit-head',
      name: 'Người thử the-unit-head',
      title: 'Chuyên viên',
      unitId: UNIT,
      roles: ['unit-head'],
    });
    expect(await directory.findPerson('unknown')).toBeNull();
  });

  test('counts a member on the last day of his membership, not on the next', async () => {
    const directory = new DirectoryRepository(source);
    expect(await directory.councils()).toMatchObject([{ secretaryId: 'the-council-secretary' }]);
    const on = async (day: string) => (await directory.roster('province-council', day)).memberIds;
    expect(await on('2025-12-31')).toEqual([]);
    expect(await on('2026-01-01')).toEqual(['member-1', 'member-2', 'member-3']);
    expect(await on('2026-03-31')).toEqual(['member-1', 'member-2', 'member-3']);
    expect(await on('2026-04-01')).toEqual(['member-1', 'member-2']);
    expect((await directory.roster('another', '2026-03-31')).memberIds).toEqual([]);
  });

  test('gives the mandate in force, the latest of several', async () => {
    const directory = new DirectoryRepository(source);
    const on = (day: string) => directory.mandateInForce('the-deputy-chair', day);
    expect(await on('2026-02-28')).toBeNull();
    expect(await on('2026-03-01')).toEqual({
      mandateId: 'mandate-1',
      deputyId: 'the-deputy-chair',
      validFrom: '2026-03-01',
      validTo: '2026-03-31',
    });
    expect(await on('2026-03-15')).toMatchObject({ mandateId: 'mandate-2', validTo: null });
    expect(await directory.mandateInForce('the-unit-head', '2026-03-15')).toBeNull();
  });

  test('loaded again changes what is new and keeps the rest', async () => {
    const directory = new DirectoryRepository(source);
    const none = { units: [], people: [], councils: [], councilMembers: [], mandates: [] };
    const before = await directory.units(PAGE);
    await directory.save(none);
    expect(await directory.units(PAGE)).toEqual(before);
    const [unit] = before.items;
    if (!unit) throw new Error('the directory has units');
    await directory.save({ ...none, units: [{ ...unit, name: 'Sở Nội vụ tỉnh' }] });
    await directory.save({ ...none, units: [{ ...unit, name: 'Sở Nội vụ tỉnh' }] });
    const renamed = await directory.findUnit(unit.id);
    expect(renamed).toEqual({ ...unit, name: 'Sở Nội vụ tỉnh' });
    expect((await directory.units(PAGE)).total).toBe(before.total);
  });

  test('takes no validity that ends before it begins', async () => {
    const directory = new DirectoryRepository(source);
    const { items } = await directory.units(PAGE);
    const units = items.map((unit) => ({ ...unit, validTo: '2025-06-30' }));
    const none = { people: [], councils: [], councilMembers: [], mandates: [] };
    await expect(directory.save({ ...none, units })).rejects.toThrow('units_validity_check');
  });
});

describe('Submissions', () => {
  test('are listed for those who may see them, with how many are closed', async () => {
    const submissions = new SubmissionRepository(source);
    const closed = (await aFiledStory(source)).broughtTo('closed');
    await projectEvents(source, closed.events);
    const theirs = await aFiledStory(source, { unitId: OTHER_UNIT });
    const all = await submissions.list({ visibility: 'all' }, PAGE);
    expect(all.total).toBe(2);
    const own = await submissions.list({ visibility: { unitId: UNIT } }, PAGE);
    expect(own).toEqual({
      items: [
        {
          id: closed.facts.submissionId,
          letterNumber: '12/TTr-SYT',
          letterOn: '2026-03-01',
          subject: 'Đề nghị khen thưởng năm 2025',
          filedAt: new Date(at('2026-03-02')),
          unitId: UNIT,
          unitName: 'Sở Y tế',
          filedBy: 'the-unit-officer',
          filedByName: 'Người thử the-unit-officer',
          nominationCount: 1,
          closedCount: 1,
        },
      ],
      total: 1,
    });
    const { items } = await submissions.list({ visibility: 'all', unitId: OTHER_UNIT }, PAGE);
    expect(items).toMatchObject([{ id: theirs.facts.submissionId, closedCount: 0 }]);
  });

  test('show their nominations, those not recorded yet too', async () => {
    const submissions = new SubmissionRepository(source);
    const { nominationId, submissionId } = (await aFiledStory(source)).facts;
    const found = await submissions.find(submissionId);
    const line = { nominationId, ordinal: 1, stage: null, outcome: null };
    expect(found?.nominations).toMatchObject([line]);
    expect(await submissions.find(randomUUID())).toBeNull();
  });

  test('keep what a workflow needs to be started again', async () => {
    const filings = new FilingRepository(source);
    const { nominationId, submissionId } = (await aFiledStory(source)).facts;
    expect(await filings.get(nominationId)).toEqual({
      nominationId,
      submissionId,
      unitId: UNIT,
      awardCode: 'certificate-of-merit-province',
      nomineePersonId: 'the-nominee',
      filedBy: 'the-unit-officer',
      filedAt: new Date(at('2026-03-02')),
      route: aRoute(),
      calendar: SLICE_2026,
    });
    await expect(filings.get(randomUUID())).rejects.toThrow('nothing was filed');
  });
});

describe('A calendar version', () => {
  test('never changes once it is kept', async () => {
    const calendars = new CalendarVersionRepository(source);
    await calendars.save({ ...SLICE_2026, toOn: '2027-12-31' });
    expect(await calendars.find(SLICE_2026.version)).toEqual(SLICE_2026);
    expect(await calendars.find('unknown')).toBeNull();
  });
});

describe('Documents', () => {
  test('are kept in the order in which they came, the first of two with one id', async () => {
    const documents = new DocumentRepository(source);
    const filing = aNewFiling();
    await new CommandRepository(source).noteMany(filing);
    const nominationId = filing.dossiers[0]?.nominationId ?? '';
    const document: DocumentRow = {
      id: randomUUID(),
      itemCode: 'achievement-report',
      fileName: 'Báo cáo thành tích.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 5_000_000_000,
      sha256: 'a'.repeat(64),
      uploadedAt: new Date('2026-03-02T03:00:00Z'),
      nominationId,
      uploadedBy: 'the-unit-officer',
    };
    const earlier = { ...document, id: randomUUID(), uploadedAt: new Date('2026-03-02T02:00:00Z') };
    await documents.add(document);
    await documents.add({ ...document, fileName: 'other.pdf' });
    await documents.add(earlier);
    expect(await documents.listOf(nominationId)).toEqual([earlier, document]);
    expect(await documents.find(document.id)).toEqual(document);
    expect(await documents.find(randomUUID())).toBeNull();
    const forged = { ...document, id: randomUUID(), sha256: 'A'.repeat(64) };
    await expect(documents.add(forged)).rejects.toThrow('documents_sha256_check');
  });
});
