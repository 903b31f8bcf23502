import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from '#persistence/data-source.js';
import { Configuration } from './configuration.js';

/** The program's pool of connections, opened at start and closed last. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Configuration],
      useFactory: async ({ databaseUrl, databasePool }: Configuration) =>
        createDataSource(databaseUrl, { poolSize: databasePool }).initialize(),
    },
  ],
  exports: [DataSource],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}
