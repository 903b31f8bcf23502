import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { NativeConnection, Worker } from '@temporalio/worker';
import { DataSource } from 'typeorm';
import { RecordsDoor } from '#activities/records/records.activities.js';
import type { Actor } from '#domain/authority/role.js';
import type { LegalClock } from '#domain/legal/legal-clock.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { Configuration } from '#platform/configuration.js';
import { TemporalConnection } from '#platform/temporal/temporal-connection.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/server/configure-api.js';
import { ApiClient } from './api-client.js';
import { POLICY_PACKS } from './official-calendar.js';
import { quietCore } from './quiet-core.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { TEST_PROVINCE } from './test-province.js';
import { TokenIssuer } from './token-issuer.js';

export interface TestStackOptions {
  /** Real time where nothing is said. */
  readonly clock?: LegalClock;
  /** `false`: commands are noted, and nobody decides them. */
  readonly hasWorker?: boolean;
  /** Another address than the run's server, e.g. one where nobody listens. */
  readonly temporalAddress?: string;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through npm test`);
  return value;
}

// Core logs errors only; there is one runtime for all stacks of a test file.
quietCore();

/** An API in this process with its worker, on a database, a queue and a folder of their own. */
export class TestStack {
  private running: Promise<void> | null = null;
  private worker: Worker | null = null;
  private connection: NativeConnection | null = null;

  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly configuration: Configuration,
    readonly issuer: TokenIssuer,
    private readonly ownDatabase: TestDatabase,
  ) {}

  static async start(options: TestStackOptions = {}): Promise<TestStack> {
    const [database, issuer, filesDir] = await Promise.all([
      createTestDatabase(),
      TokenIssuer.start(),
      mkdtemp(join(tmpdir(), `vinh-danh-test-${process.pid}-`)),
    ]);
    const configuration = new Configuration({
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      TEMPORAL_ADDRESS: options.temporalAddress ?? required('TEST_TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: 'default',
      TASK_QUEUE: `api-${randomUUID()}`,
      TOKEN_ISSUER: issuer.issuer,
      TOKEN_JWKS_URL: issuer.jwksUrl,
      FILES_DIR: filesDir,
      POLICY_PACKS_DIR: POLICY_PACKS,
      ...(options.clock && { LEGAL_CLOCK: JSON.stringify(options.clock) }),
    });
    const app = await startApi(configuration);
    const stack = new TestStack(app, await app.getUrl(), configuration, issuer, database);
    await app.get(DirectoryRepository).save(TEST_PROVINCE);
    if (options.hasWorker ?? true) await stack.startWorker();
    return stack;
  }

  get database(): DataSource {
    return this.app.get(DataSource);
  }

  get temporal(): TemporalConnection {
    return this.app.get(TemporalConnection);
  }

  get taskQueue(): string {
    return this.configuration.taskQueue;
  }

  token(actor: Actor): Promise<string> {
    return this.issuer.token(actor);
  }

  async as(actor: Actor): Promise<ApiClient> {
    return new ApiClient(this.url, await this.token(actor));
  }

  /** Rows of every table, to show that a request has changed nothing. */
  async rowCounts(): Promise<Readonly<Record<string, number>>> {
    const counts = this.database.entityMetadatas.map(async ({ target, tableName }) => {
      return [tableName, await this.database.getRepository(target).count()] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await this.app.close();
    await this.issuer.stop();
    await this.ownDatabase.drop();
    await rm(this.configuration.filesDir, { recursive: true, force: true });
  }

  async startWorker(): Promise<void> {
    const { temporalAddress: address, taskQueue } = this.configuration;
    this.connection = await NativeConnection.connect({ address });
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.temporal.namespace,
      taskQueue,
      workflowBundle: { codePath: required('TEST_WORKFLOW_BUNDLE') },
      activities: { recordTimePassed: new RecordsDoor(this.database).recordTimePassed },
      stickyQueueScheduleToStartTimeout: '1 second',
    });
    this.running = this.worker.run();
  }

  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    await this.connection?.close();
    this.worker = null;
    this.running = null;
    this.connection = null;
  }
}

async function startApi(configuration: Configuration): Promise<NestExpressApplication> {
  const module = await Test.createTestingModule({ imports: [ApiModule] })
    .overrideProvider(Configuration)
    .useValue(configuration)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    logger: false,
  });
  await configureApi(app);
  await app.listen(0, '127.0.0.1');
  return app;
}
