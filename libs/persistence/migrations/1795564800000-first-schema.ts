import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIRECTORY_TABLES } from './first-schema/directory-tables.js';
import { FILING_TABLES } from './first-schema/filing-tables.js';
import { RECORD_TABLES } from './first-schema/record-tables.js';
import { WORK_TABLES } from './first-schema/work-tables.js';

/** Everything the main job needs. Written once; a later change is a later migration. */
export class FirstSchema1795564800000 implements MigrationInterface {
  readonly name = 'FirstSchema1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [DIRECTORY_TABLES, FILING_TABLES, RECORD_TABLES, WORK_TABLES];
    for (const sql of statements) await runner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
