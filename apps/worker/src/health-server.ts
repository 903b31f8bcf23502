import { createServer, type Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/configuration.js';
import { NominationWorker } from './nomination-worker.js';

/** `GET /health/live`: 200 while this worker polls, else 503. Bound to this machine only. */
@Injectable()
export class HealthServer {
  private server: Server | null = null;

  constructor(
    private readonly configuration: Configuration,
    private readonly worker: NominationWorker,
  ) {}

  listen(): void {
    this.server = createServer((_request, response) => {
      response.statusCode = this.worker.isPolling ? 200 : 503;
      response.end(`${response.statusCode}\n`);
    }).listen(this.configuration.workerHealthPort, '127.0.0.1');
    this.server.unref();
  }

  close(): void {
    this.server?.close();
  }
}
