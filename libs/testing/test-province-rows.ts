import { createDataSource } from '#persistence/data-source.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { TEST_PROVINCE } from './test-province.js';

/** Enters the small province into the register of a database. */
export async function saveTestProvince(databaseUrl: string): Promise<void> {
  const database = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    await new DirectoryRepository(database).save(TEST_PROVINCE);
  } finally {
    await database.destroy();
  }
}
