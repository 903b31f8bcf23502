import { createDataSource } from '#persistence/data-source.js';
import {
  type Directory,
  DirectoryRepository,
} from '#persistence/repositories/directory.repository.js';
import type { Province } from './sample.js';

/** The sample does not say since when its units and its council exist: since provinces have communes alone. */
const SINCE = '2025-07-01';

/** The register of a province. */
export function directoryOf({ units, personas, council, mandates }: Province): Directory {
  const { councilId, name, memberIds, secretaryId } = council;
  const validity = { validFrom: SINCE, validTo: null };
  return {
    units: units.map((unit) => ({ ...unit, ...validity })),
    people: personas.map(({ personId, name: person, title, unitId, roles }) => ({
      id: personId,
      name: person,
      title,
      unitId,
      roles,
    })),
    councils: [{ id: councilId, name, secretaryId }],
    councilMembers: memberIds.map((personId) => ({ councilId, personId, ...validity })),
    mandates: mandates.map(({ mandateId, ...mandate }) => ({ id: mandateId, ...mandate })),
  };
}

/** Master data have no commands of their own: they are written to the register; repeatable. */
export async function loadDirectory(databaseUrl: string, province: Province): Promise<void> {
  const database = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    await new DirectoryRepository(database).save(directoryOf(province));
  } finally {
    await database.destroy();
  }
}
