import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Nest's log through pino: one JSON line an event, ids only, never personal data. */
export class PinoLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(program: string, level: string) {
    this.logger = pino({ name: program, level, base: { pid: process.pid } });
  }

  log(message: unknown, context?: string): void {
    this.logger.info({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
}
