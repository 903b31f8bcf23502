import { Injectable, Logger } from '@nestjs/common';
import {
  CommandRepository,
  type StoredCommand,
} from '#persistence/repositories/command.repository.js';
import { CommandDriver } from '#platform/commands/command-driver.js';

const EVERY_MS = 5_000;
const PATIENCE_MS = 3_000;
const MOST_AT_ONCE = 50;

/**
 * Repeats with their own id the commands that a crash left pending, so that what was noted is decided
 * and what was decided is recorded. Any number of workers may sweep at once.
 */
@Injectable()
export class CommandSweep {
  private readonly logger = new Logger(CommandSweep.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly commands: CommandRepository,
    private readonly driver: CommandDriver,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sweep().finally(() => {
        this.running = null;
      });
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async sweep(): Promise<void> {
    const notedBefore = new Date(Date.now() - PATIENCE_MS);
    try {
      const pending = await this.commands.claimPending(notedBefore, MOST_AT_ONCE);
      await Promise.all(pending.map((command) => this.settle(command)));
    } catch (error) {
      this.logger.warn(`sweep will be repeated: ${String(error)}`);
    }
  }

  /** One command that cannot be settled does not hold up the others. */
  private async settle(command: StoredCommand): Promise<void> {
    try {
      const { state } = await this.driver.settle(command);
      this.logger.log(`command ${command.id}: ${state} after ${command.attempts} attempts`);
    } catch (error) {
      this.logger.warn(`command ${command.id} will be tried again: ${String(error)}`);
    }
  }
}
