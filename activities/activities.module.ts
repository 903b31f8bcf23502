import { Module } from '@nestjs/common';
import { RecordsDoor } from './records/records.activities.js';

/** Assembles the doors through which workflows reach the world. */
@Module({ providers: [RecordsDoor], exports: [RecordsDoor] })
export class ActivitiesModule {}
