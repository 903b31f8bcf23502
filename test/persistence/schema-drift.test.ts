import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence/data-source.js';
import { runMigrations } from '#persistence/run-migrations.js';
import { MIGRATIONS } from '#persistence/schema.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';

// Goal: nobody changes an entity without a migration, or a migration without its entity.
// Method: an empty database is migrated, another is built from the entities; both must be the same.

/** Every column, constraint and index with its definition as PostgreSQL prints it. */
const CATALOGUE = `
  select format('%s.%s: %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then ' not null' end, ' default ' || pg_get_expr(d.adbin, d.adrelid),
           case when a.attidentity <> '' then ' identity ' || a.attidentity::text end) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  union all
  select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select indexdef from pg_indexes where schemaname = 'public'
  order by 1`;

let databases: TestDatabase[];
let migrated: DataSource;
let built: DataSource;

async function emptied(database: TestDatabase): Promise<DataSource> {
  const source = await createDataSource(database.url, { poolSize: 1 }).initialize();
  await source.query('drop schema public cascade');
  await source.query('create schema public');
  return source;
}

async function catalogueOf(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(CATALOGUE);
  return rows.map(({ line }) => line).filter((line) => !line.includes('schema_migrations'));
}

const differences = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((line) => !other.includes(line)),
  ...other.filter((line) => !one.includes(line)),
];

async function pendingStatements(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

beforeAll(async () => {
  const first = await createTestDatabase();
  const second = await createTestDatabase();
  databases = [first, second];
  migrated = await emptied(first);
  built = await emptied(second);
  await built.driver.createSchemaBuilder().build();
});

afterAll(async () => {
  await migrated.destroy();
  await built.destroy();
  for (const database of databases) await database.drop();
});

describe('Entities and migrations say the same', () => {
  test('two programs that migrate an empty database at once run each migration once', async () => {
    const url = databases[0]?.url ?? '';
    const ran = await Promise.all([runMigrations(url), runMigrations(url)]);
    expect(ran.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await runMigrations(url)).toEqual([]);
  });

  test('no statement is missing in the migrations', async () => {
    expect(await pendingStatements(migrated)).toEqual([]);
  });

  test('each column, constraint and index has the same definition in both', async () => {
    expect(differences(await catalogueOf(migrated), await catalogueOf(built))).toEqual([]);
  });

  test('a column that only the database has is seen', async () => {
    await migrated.query('alter table units add column planted text');
    expect(await pendingStatements(migrated)).toEqual([
      'ALTER TABLE "units" DROP COLUMN "planted"',
    ]);
    expect(differences(await catalogueOf(migrated), await catalogueOf(built))).toEqual([
      'units.planted: text',
    ]);
    await migrated.query('alter table units drop column planted');
  });

  test('a union that the domain has widened is seen', async () => {
    await built.query('alter table ballots drop constraint ballots_choice_check');
    await built.query(`alter table ballots add constraint ballots_choice_check
      check (choice in ('for', 'against', 'blank', 'planted'))`);
    expect(differences(await catalogueOf(migrated), await catalogueOf(built))).toHaveLength(2);
  });

  test('a migration cannot be taken back', async () => {
    await expect(migrated.undoLastMigration()).rejects.toThrow('migrations go forward only');
  });
});
