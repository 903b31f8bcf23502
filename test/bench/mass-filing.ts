import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { dateAt, yearOf } from '#calendar/civil-date.js';
import type { EpochMs, LegalClock } from '#domain/legal/legal-clock.js';
import { createDataSource } from '#persistence/data-source.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';
import { readRoutes } from '#persistence/packs/route-reader.js';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';
import { CommandRepository, type NewFiling } from '#persistence/repositories/command.repository.js';
import { FilingRepository } from '#persistence/repositories/filing.repository.js';
import { CommandDriver } from '#platform/commands/command-driver.js';
import { Configuration } from '#platform/configuration.js';
import { TemporalConnection } from '#platform/temporal/temporal-connection.js';
import { newFiling, pinnedFilings } from '../../apps/api/src/submissions/new-filing.js';
import { inProject } from '../../apps/local/src/project-root.js';
import { submissionOf } from '../../libs/testing/award-course.js';
import type { ServerPlaces } from '../../libs/testing/fault-servers.js';
import { OFFICER } from '../../libs/testing/test-province.js';

export interface MassFilingPlace {
  readonly servers: ServerPlaces;
  readonly taskQueue: string;
  /** Of the nominations; the API's own is not asked. */
  readonly clock: LegalClock;
}

/** The packs are data and are not compiled. */
const POLICY_PACKS = inProject('libs', 'policy-packs');
const ROUTE_ID = 'province-title-simple';
/** Nominations of one letter: started together, recorded in one transaction. */
const LETTER_LENGTH = 25;
const LETTERS_AT_ONCE = 2;

/** Files many nominations by the command road itself, without the way through HTTP. */
export class MassFiling {
  private readonly database: DataSource;
  private readonly temporal: TemporalConnection;
  private readonly commands: CommandRepository;
  private readonly driver: CommandDriver;
  private readonly route = readRoutes(POLICY_PACKS).get(ROUTE_ID);

  constructor({ servers, taskQueue, clock }: MassFilingPlace) {
    const configuration = new Configuration({
      DATABASE_URL: servers.databaseUrl,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      TEMPORAL_NAMESPACE: servers.namespace,
      TASK_QUEUE: taskQueue,
      LEGAL_CLOCK: JSON.stringify(clock),
    });
    this.database = createDataSource(servers.databaseUrl, { poolSize: LETTERS_AT_ONCE });
    this.temporal = new TemporalConnection(configuration);
    this.commands = new CommandRepository(this.database);
    const filings = new FilingRepository(this.database);
    this.driver = new CommandDriver(
      configuration,
      this.database,
      this.temporal,
      this.commands,
      filings,
    );
  }

  /**
   * Files so many at a legal instant.
   * @returns what was filed, and the milliseconds it took
   */
  async file(count: number, filedAt: EpochMs): Promise<{ ids: string[]; ms: number }> {
    if (!this.database.isInitialized) await this.database.initialize();
    const calendar = await this.calendarAt(filedAt);
    const from = performance.now();
    const ids: string[] = [];
    let left = count;
    const fileOneByOne = async () => {
      while (left > 0) {
        const length = Math.min(left, LETTER_LENGTH);
        left -= length;
        ids.push(...(await this.fileLetter(length, filedAt, calendar)));
      }
    };
    await Promise.all(Array.from({ length: LETTERS_AT_ONCE }, fileOneByOne));
    return { ids, ms: performance.now() - from };
  }

  async close(): Promise<void> {
    await this.temporal.onApplicationShutdown();
    if (this.database.isInitialized) await this.database.destroy();
  }

  private async calendarAt(filedAt: EpochMs): Promise<CalendarSlice> {
    const year = yearOf(dateAt(filedAt));
    const calendar = readCalendarSlice(POLICY_PACKS, { fromYear: year - 1, toYear: year + 2 });
    await new CalendarVersionRepository(this.database).save(calendar);
    return calendar;
  }

  private async fileLetter(
    length: number,
    filedAt: EpochMs,
    calendar: CalendarSlice,
  ): Promise<string[]> {
    const filing = this.prepare(length, filedAt, calendar);
    const pinned = pinnedFilings(filing, calendar);
    const { commands } = await this.commands.noteMany(filing);
    const ids = commands.map(({ id }) => id);
    const { state } = await this.driver.settleFilings(pinned, ids);
    if (state !== 'done') throw new Error(`a letter of ${length} nominations stayed ${state}`);
    return commands.map(({ nominationId }) => nominationId);
  }

  private prepare(length: number, filedAt: EpochMs, calendar: CalendarSlice): NewFiling {
    const names = Array.from({ length }, (_, index) => `Người mẫu ${index + 1}`);
    return newFiling({
      submissionId: randomUUID(),
      request: submissionOf(names, filedAt),
      actor: OFFICER,
      filedAt,
      unitName: '',
      calendar,
      routeFor: () => this.requireRoute(),
      labelOf: (awardCode) => awardCode,
    });
  }

  private requireRoute() {
    if (!this.route) throw new Error(`there is no route ${ROUTE_ID}`);
    return this.route;
  }
}
