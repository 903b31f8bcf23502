import { createDataSource } from './data-source.js';

/** Any number, the same in every program that migrates: "vinh" in ASCII. */
const MIGRATION_LOCK = 0x76696e68;

/**
 * Brings the schema up to date and returns the names of the migrations it ran. Two at once do no harm:
 * the second waits for the first and finds nothing left to do.
 */
export async function runMigrations(databaseUrl: string): Promise<readonly string[]> {
  const source = await createDataSource(databaseUrl, { poolSize: 2 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations();
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return ran.map(({ name }) => name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
