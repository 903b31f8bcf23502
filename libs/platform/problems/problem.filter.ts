import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sortFailure } from './sort-failure.js';

const DRAIN_MS = 3_000;
const DRAIN_BYTES = 64 * 1_048_576;

/**
 * A body nobody will read is drained for a while, so that the answer arrives; then no more is taken, and
 * the connection is cut.
 */
function cutOffUnread(request: Request): void {
  if (request.complete) return;
  let drained = 0;
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > DRAIN_BYTES) request.pause();
  });
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, DRAIN_MS).unref();
}

/** The one place where an error becomes an answer: `application/problem+json`, always. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { problem, headers } = sortFailure(error);
    if (problem.status >= 500) this.report(error, `${problem.code} on ${request.method}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    cutOffUnread(request);
    response.status(problem.status).set({ ...headers, 'Cache-Control': 'no-store' });
    response.type('application/problem+json').send(JSON.stringify(problem));
  }

  private report(error: unknown, message: string): void {
    this.logger.error(message, error instanceof Error ? error.stack : String(error));
  }
}
