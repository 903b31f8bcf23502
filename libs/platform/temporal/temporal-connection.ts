import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { Configuration } from '../configuration.js';

/** Our client of the Temporal service; connects on first use, so that a program starts while the service is away. */
@Injectable()
export class TemporalConnection implements OnApplicationShutdown {
  readonly client: Client;
  readonly namespace: string;
  private readonly connection: Connection;

  constructor(configuration: Configuration) {
    this.namespace = configuration.temporalNamespace;
    this.connection = Connection.lazy({
      address: configuration.temporalAddress,
      interceptors: [],
    });
    this.client = new Client({ connection: this.connection, namespace: this.namespace });
  }

  /** Does anybody poll the queue for workflow tasks? Rejects when the service cannot be reached in time. */
  async hasPoller(taskQueue: string, timeoutMs: number): Promise<boolean> {
    const { workflowService } = this.connection;
    const described = await this.connection.withDeadline(Date.now() + timeoutMs, () =>
      workflowService.describeTaskQueue({
        namespace: this.namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: 1,
      }),
    );
    const freshest = Date.now() / 1000 - 90;
    return described.pollers.some(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) > freshest,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
