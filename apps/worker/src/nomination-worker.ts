import { Injectable } from '@nestjs/common';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { RecordsDoor } from '#activities/records/records.activities.js';
import { Configuration } from '#platform/configuration.js';

const SHUTDOWN_GRACE = '8 seconds';

function optionsOf(configuration: Configuration, records: RecordsDoor): Partial<WorkerOptions> {
  return {
    namespace: configuration.temporalNamespace,
    workflowBundle: { codePath: configuration.workflowBundle },
    activities: { recordTimePassed: records.recordTimePassed },
    maxCachedWorkflows: configuration.maxCachedWorkflows,
    stickyQueueScheduleToStartTimeout: '1 second',
    shutdownGraceTime: SHUTDOWN_GRACE,
  };
}

/** The Temporal worker of this program. Its run is awaited: an error ends the program with status 1. */
@Injectable()
export class NominationWorker {
  private worker: Worker | null = null;
  private connection: NativeConnection | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly records: RecordsDoor,
  ) {}

  get isPolling(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  /** Polls until {@link stop} is called; rejects when the worker fails. */
  async run(): Promise<void> {
    this.connection = await NativeConnection.connect({
      address: this.configuration.temporalAddress,
    });
    try {
      this.worker = await Worker.create({
        connection: this.connection,
        taskQueue: this.configuration.taskQueue,
        ...optionsOf(this.configuration, this.records),
      });
      await this.worker.run();
    } finally {
      await this.connection.close();
    }
  }

  stop(): void {
    if (this.isPolling) this.worker?.shutdown();
  }
}
