import { runMigrations } from './run-migrations.js';

/** Program: migrates the database of `DATABASE_URL`, prints one line, exits 0 or 1. */
async function migrate(): Promise<string> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set');
  const names = await runMigrations(url);
  return names.length > 0 ? `schema migrated: ${names.join(', ')}` : 'schema is up to date';
}

try {
  process.stdout.write(`${await migrate()}\n`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`schema not migrated: ${reason}\n`);
  process.exitCode = 1;
}
