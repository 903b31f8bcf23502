import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ROLES } from '#domain/authority/role.js';
import { createDataSource } from '#persistence/data-source.js';
import type { DossierEntity } from '#persistence/entities/dossier.entity.js';
import { foldAccents } from '#persistence/fold-accents.js';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';
import { CommandRepository, type NewFiling } from '#persistence/repositories/command.repository.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { momentAt, SLICE_2026 } from '#testing/calendar-2026.js';
import { aMember, anActor, aRoute, UNIT } from '#testing/nomination-builders.js';
import { aNomination, type NominationStory } from '#testing/nomination-story.js';
import { createTestDatabase } from '#testing/test-database.js';

export const OTHER_UNIT = 'unit-b';

/** A migrated database with a small directory, and its end. */
export interface TestRecord {
  readonly source: DataSource;
  close(): Promise<void>;
}

const unit = (id: string, name: string) => ({
  id,
  code: id,
  name,
  category: 'department',
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
});

const actors = [...ROLES.map((role) => anActor(role)), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(aMember)];

async function fill(source: DataSource): Promise<void> {
  const deputy = anActor('deputy-chair').personId;
  await new DirectoryRepository(source).save({
    units: [
      unit(UNIT, 'Sở Y tế'),
      unit(OTHER_UNIT, 'Sở Tư pháp'),
      unit('home-affairs', 'Sở Nội vụ'),
    ],
    people: [...actors, { ...anActor('observer'), personId: 'the-nominee' }].map((actor) => ({
      id: actor.personId,
      name: `Người thử ${actor.personId}`,
      title: 'Chuyên viên',
      unitId: actor.unitId,
      roles: [...actor.roles],
    })),
    councils: [{ id: 'province-council', name: 'Hội đồng', secretaryId: 'the-council-secretary' }],
    councilMembers: [1, 2, 3].map((number) => ({
      councilId: 'province-council',
      personId: aMember(number).personId,
      validFrom: '2026-01-01',
      validTo: number === 3 ? '2026-03-31' : null,
    })),
    mandates: [
      { id: 'mandate-1', deputyId: deputy, validFrom: '2026-03-01', validTo: '2026-03-31' },
      { id: 'mandate-2', deputyId: deputy, validFrom: '2026-03-15', validTo: null },
    ],
  });
  await new CalendarVersionRepository(source).save(SLICE_2026);
}

export async function openRecord(): Promise<TestRecord> {
  const database = await createTestDatabase();
  const source = await createDataSource(database.url).initialize();
  await fill(source);
  return {
    source,
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}

/** A letter of one nomination, as the API would note it on 02/03/2026. */
export function aNewFiling(over: Partial<DossierEntity> = {}): NewFiling {
  const nominationId = over.nominationId ?? randomUUID();
  const submissionId = over.submissionId ?? randomUUID();
  const unitId = over.unitId ?? UNIT;
  const { routeId, version } = aRoute();
  const dossier: DossierEntity = {
    nominationId,
    submissionId,
    ordinal: 1,
    unitId,
    awardCode: 'certificate-of-merit-province',
    awardType: 'certificate-of-merit',
    nomineeKind: 'individual',
    nomineeName: 'Nguyễn Thị Đẹp',
    nomineePosition: 'Bác sĩ',
    nomineePersonId: 'the-nominee',
    achievementPeriod: '2025',
    itemCodes: ['achievement-report'],
    calendarVersion: SLICE_2026.version,
    routeId,
    routeVersion: version,
    route: aRoute(),
    searchText: foldAccents(`${over.nomineeName ?? 'Nguyễn Thị Đẹp'} Bác sĩ 12/TTr-SYT`),
    ...over,
  };
  return {
    submission: {
      id: submissionId,
      unitId,
      letterNumber: '12/TTr-SYT',
      letterOn: '2026-03-01',
      subject: 'Đề nghị khen thưởng năm 2025',
      filedBy: 'the-unit-officer',
      filedAt: new Date(momentAt('2026-03-02').at),
    },
    dossiers: [dossier],
    commands: [
      {
        id: `filing-${nominationId}`,
        kind: 'file-nomination',
        nominationId,
        actor: anActor('unit-officer'),
        details: {},
        comment: null,
        payloadHash: 'hash-of-the-filing',
      },
    ],
  };
}

/** A noted filing and the story that begins with it; nothing is projected yet. */
export async function aFiledStory(
  source: DataSource,
  over: Partial<DossierEntity> = {},
): Promise<NominationStory> {
  const filing = aNewFiling(over);
  await new CommandRepository(source).noteMany(filing);
  const [dossier] = filing.dossiers;
  const [command] = filing.commands;
  if (!dossier || !command) throw new Error('a filing has one dossier and one command');
  const { nominationId, submissionId, unitId, awardCode, nomineePersonId, route } = dossier;
  const identity = { nominationId, submissionId, unitId, awardCode, nomineePersonId };
  return aNomination({ ...identity, route, commandId: command.id, filedBy: 'the-unit-officer' });
}
