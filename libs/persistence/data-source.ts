import 'reflect-metadata';
import { DataSource, type LoggerOptions } from 'typeorm';
import { columnParsers } from './column-parsers.js';
import { ENTITIES, MIGRATIONS } from './schema.js';

export interface DataSourceSettings {
  /** Most connections of the program's pool. */
  readonly poolSize?: number;
  readonly logging?: LoggerOptions;
}

/** Not yet connected: call `initialize()`. Connects to PostgreSQL 15 or later. */
export function createDataSource(url: string, settings: DataSourceSettings = {}): DataSource {
  const { poolSize = 10, logging = false } = settings;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    logging,
    applicationName: 'vinh-danh',
    connectTimeoutMS: 5_000,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    extra: { types: columnParsers },
  });
}
