import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { CalendarVersionEntity } from '../entities/calendar-version.entity.js';

/** Calendars as nominations pinned them. */
@Injectable()
export class CalendarVersionRepository {
  constructor(private readonly database: DataSource) {}

  /** Keeps a version; one that is there already stays as it is. */
  async save(slice: CalendarSlice): Promise<void> {
    await this.database.query(
      `insert into calendar_versions (version, slice) values ($1, $2::jsonb)
       on conflict (version) do nothing`,
      [slice.version, JSON.stringify(slice)],
    );
  }

  async find(version: string): Promise<CalendarSlice | null> {
    const row = await this.database.getRepository(CalendarVersionEntity).findOneBy({ version });
    return row?.slice ?? null;
  }
}
