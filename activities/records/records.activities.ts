import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  RecordedUpTo,
  RecordsActivities,
  TimePassedInput,
} from '#contracts/records.activities.js';
import { projectEvents } from '#persistence/projection/project-events.js';

/** Door to our record. Every failure of the database is worth another try; there is no other kind. */
@Injectable()
export class RecordsDoor implements RecordsActivities {
  constructor(private readonly database: DataSource) {}

  recordTimePassed = async ({ events }: TimePassedInput): Promise<RecordedUpTo> => {
    const { seq } = await projectEvents(this.database, events);
    return { seq };
  };
}
