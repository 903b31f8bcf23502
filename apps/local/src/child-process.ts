import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { killGroup, sendSignal } from './end-process.js';
import { LogFile, lastLines } from './log-file.js';
import { boundToParent } from './parent-death.js';
import { forgetProcess, recordProcess } from './process-files.js';
import type { ProgramFolders, ProgramSpec } from './program-spec.js';
import { PROJECT_ROOT } from './project-root.js';
import { StartFailure } from './start-failure.js';
import { sleep } from './wait.js';

const POLL_MS = 25;

/** One run of a program, in a process group of its own so that Ctrl-C reaches the launcher alone. */
export class RunningProgram {
  /** How it ended, in words: "exit status 1", "signal SIGKILL". */
  readonly ended: Promise<string>;
  private readonly log: LogFile;
  private readonly child: ChildProcess;
  private ending: string | null = null;

  constructor(
    private readonly spec: ProgramSpec,
    private readonly folders: ProgramFolders,
  ) {
    this.log = new LogFile(path.join(folders.logs, `${spec.name}.log`));
    this.child = launch(spec);
    this.child.stdout?.on('data', (chunk: Buffer) => this.log.write(chunk));
    this.child.stderr?.on('data', (chunk: Buffer) => this.log.write(chunk));
    this.ended = this.watchEnd();
    if (this.child.pid) recordProcess(folders.processes, spec.name, this.child.pid);
  }

  get pid(): number | null {
    return this.ending === null ? (this.child.pid ?? null) : null;
  }

  /** @throws StartFailure when it ends first, or is not ready in its time. */
  async untilReady(): Promise<void> {
    const until = Date.now() + this.spec.readyWithinMs;
    while (!(await this.spec.isReady())) {
      if (this.ending !== null) throw this.failure(`ended with ${this.ending} before it was ready`);
      if (Date.now() >= until) throw this.failure('did not become ready in time');
      await sleep(POLL_MS);
    }
  }

  /** Asks it to stop, kills it after its grace, and waits until it has gone. */
  async stop(): Promise<void> {
    if (this.pid === null) return;
    sendSignal(this.pid, this.spec.stopSignal);
    const killing = setTimeout(() => this.kill(), this.spec.stopWithinMs);
    await this.ended;
    clearTimeout(killing);
  }

  kill(): void {
    if (this.pid !== null) killGroup(this.pid);
  }

  private watchEnd(): Promise<string> {
    this.child.once('close', () => this.log.close());
    return new Promise((resolve) => {
      this.child.once('error', (error) => resolve(this.end(error.message)));
      this.child.once('exit', (status, signal) => {
        resolve(this.end(signal ? `signal ${signal}` : `exit status ${status}`));
      });
    });
  }

  private end(how: string): string {
    this.ending = how;
    if (this.child.pid) {
      // Its own children must not outlive it.
      killGroup(this.child.pid);
      forgetProcess(this.folders.processes, this.spec.name, this.child.pid);
    }
    return how;
  }

  private failure(what: string): StartFailure {
    const tail = lastLines(this.log.path);
    return new StartFailure(`${tail}\n${this.spec.name} ${what}; its log: ${this.log.path}`.trim());
  }
}

function launch(spec: ProgramSpec): ChildProcess {
  const signal = spec.stopSignal === 'SIGINT' ? 'INT' : 'TERM';
  // Innermost, because a change of user would undo the binding.
  const words = [...(spec.runner ?? []), ...boundToParent(signal, spec.command)];
  const [program = '', ...args] = words;
  return spawn(program, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...spec.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}
