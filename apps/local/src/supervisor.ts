import { RunningProgram } from './child-process.js';
import type { ProgramFolders, ProgramSpec } from './program-spec.js';
import { StartFailure } from './start-failure.js';
import { sleep } from './wait.js';

/** Waits before the first, second … launch after a crash; a crash after these gives up. */
const PAUSES_MS = [100, 500, 1_000, 2_000, 4_000, 8_000];
/** Crashes older than this are forgiven. */
const FORGIVEN_AFTER_MS = 120_000;

export interface SupervisorEvents {
  readonly onCrash: (program: string, how: string) => void;
  /** It crashed too often; the whole stack should stop. */
  readonly onGiveUp: (program: string) => void;
}

interface Watched {
  readonly spec: ProgramSpec;
  run: RunningProgram;
  readonly crashedAt: number[];
}

/** Starts programs in order, starts a crashed one again, stops all in the opposite order. */
export class Supervisor {
  private readonly watched: Watched[] = [];
  private stopping: Promise<void> | null = null;
  private readonly killOnExit = () => this.kill();

  constructor(
    private readonly folders: ProgramFolders,
    private readonly events: SupervisorEvents,
    private readonly pausesMs: readonly number[] = PAUSES_MS,
  ) {
    // The last resort, when the launcher itself fails.
    process.once('exit', this.killOnExit);
  }

  /** Resolves when the program is ready. */
  async start(spec: ProgramSpec): Promise<void> {
    await spec.beforeLaunch?.();
    this.refuseWhenStopping();
    const watched = { spec, run: new RunningProgram(spec, this.folders), crashedAt: [] };
    this.watched.push(watched);
    await watched.run.untilReady();
    void this.keepRunning(watched);
  }

  pidOf(name: string): number | null {
    return this.watched.find(({ spec }) => spec.name === name)?.run.pid ?? null;
  }

  /** Stops all, last started first; asked again it gives the same promise. */
  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  /** Kills all at once; synchronous. */
  kill(): void {
    for (const { run } of this.watched) run.kill();
  }

  private async stopInOrder(): Promise<void> {
    for (const watched of [...this.watched].reverse()) await watched.run.stop();
    process.off('exit', this.killOnExit);
  }

  private async keepRunning(watched: Watched): Promise<void> {
    for (;;) {
      const how = await watched.run.ended;
      if (this.stopping) return;
      const pause = this.nextPause(watched.crashedAt);
      if (pause === null) return this.events.onGiveUp(watched.spec.name);
      this.events.onCrash(watched.spec.name, how);
      await sleep(pause);
      await this.relaunch(watched);
    }
  }

  /** A relaunch that fails counts as the next crash. */
  private async relaunch(watched: Watched): Promise<void> {
    try {
      await watched.spec.beforeLaunch?.();
      this.refuseWhenStopping();
      watched.run = new RunningProgram(watched.spec, this.folders);
      await watched.run.untilReady();
    } catch {
      await watched.run.stop();
    }
  }

  private refuseWhenStopping(): void {
    if (this.stopping) throw new StartFailure('Stopped before everything was ready.');
  }

  private nextPause(crashedAt: number[]): number | null {
    const now = Date.now();
    const recent = crashedAt.filter((at) => now - at < FORGIVEN_AFTER_MS);
    crashedAt.push(now);
    return this.pausesMs[recent.length] ?? null;
  }
}
