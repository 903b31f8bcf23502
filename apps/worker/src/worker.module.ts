import { Module } from '@nestjs/common';
import { ActivitiesModule } from '#activities/activities.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { CommandSweep } from './command-sweep.js';
import { HealthServer } from './health-server.js';
import { NominationWorker } from './nomination-worker.js';

@Module({
  imports: [PlatformModule, ActivitiesModule],
  providers: [NominationWorker, CommandSweep, HealthServer],
})
export class WorkerModule {}
