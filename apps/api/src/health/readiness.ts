import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '#platform/configuration.js';
import { TemporalConnection } from '#platform/temporal/temporal-connection.js';
import type { ReadinessView } from './health.response.js';

type Part = ReadinessView['status'];

const ANSWER_WITHIN_MS = 2_000;
const REMEMBER_MS = 2_000;

function partOf(isUp: boolean): Part {
  return isUp ? 'up' : 'down';
}

/** `null` when the question fails or is not answered in time. */
async function answerOf(question: Promise<boolean>): Promise<boolean | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([question, tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Can a command be carried out now? The answer is remembered for two seconds. */
@Injectable()
export class Readiness {
  private last: { readonly at: number; readonly view: Promise<ReadinessView> } | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly configuration: Configuration,
  ) {}

  check(): Promise<ReadinessView> {
    const now = Date.now();
    if (this.last === null || now - this.last.at > REMEMBER_MS)
      this.last = { at: now, view: this.ask() };
    return this.last.view;
  }

  private async ask(): Promise<ReadinessView> {
    const { taskQueue } = this.configuration;
    const [isMigrationDue, hasPoller] = await Promise.all([
      answerOf(this.database.showMigrations()),
      answerOf(this.temporal.hasPoller(taskQueue, ANSWER_WITHIN_MS)),
    ]);
    const details = {
      database: partOf(isMigrationDue !== null),
      migrations: partOf(isMigrationDue === false),
      temporal: partOf(hasPoller !== null),
      worker: partOf(hasPoller === true),
    };
    const isReady = Object.values(details).every((part) => part === 'up');
    return { status: partOf(isReady), details };
  }
}
