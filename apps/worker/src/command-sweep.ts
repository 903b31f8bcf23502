import { Injectable, Logger } from '@nestjs/common';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
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
    try {
      const pending = await this.commands.claimPending(
        new Date(Date.now() - PATIENCE_MS),
        MOST_AT_ONCE,
      );
      for (const command of pending) {
        const { state } = await this.driver.settle(command);
        this.logger.log(`command ${command.id}: ${state} after ${command.attempts} attempts`);
      }
    } catch (error) {
      this.logger.warn(`sweep will be repeated: ${String(error)}`);
    }
  }
}
