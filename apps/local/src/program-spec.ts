/** A program that the launcher runs, and how to tell that it is ready. */
export interface ProgramSpec {
  /** Also the name of its log and of its process file. */
  readonly name: string;
  /** Words before the command that choose the user who runs it. */
  readonly runner?: readonly string[];
  readonly command: readonly string[];
  /** Variables added to the launcher's own. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  /** It is killed when it takes longer to stop. */
  readonly stopWithinMs: number;
  readonly readyWithinMs: number;
  readonly isReady: () => Promise<boolean>;
  /** Done before each launch, also the one after a crash. */
  readonly beforeLaunch?: () => Promise<void>;
}

/** Folders of the logs and of the process files. */
export interface ProgramFolders {
  readonly logs: string;
  readonly processes: string;
}
