import { Global, Module } from '@nestjs/common';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
import { FilingRepository } from '#persistence/repositories/filing.repository.js';
import { CommandDriver } from './commands/command-driver.js';
import { CommandRoad } from './commands/command-road.js';
import { Configuration } from './configuration.js';
import { DatabaseModule } from './database.module.js';
import { StackClock } from './stack-clock.js';
import { TemporalConnection } from './temporal/temporal-connection.js';

/** What every program of ours needs: settings, clock, database, Temporal, the road of commands. */
@Global()
@Module({
  imports: [DatabaseModule],
  providers: [
    { provide: Configuration, useFactory: () => new Configuration(process.env) },
    StackClock,
    TemporalConnection,
    CommandRepository,
    CalendarVersionRepository,
    FilingRepository,
    CommandDriver,
    CommandRoad,
  ],
  exports: [
    Configuration,
    StackClock,
    TemporalConnection,
    CommandRepository,
    CalendarVersionRepository,
    FilingRepository,
    CommandDriver,
    CommandRoad,
    DatabaseModule,
  ],
})
export class PlatformModule {}
