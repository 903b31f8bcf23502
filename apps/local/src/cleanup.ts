import { onStopRequest } from './stop-signals.js';

type Cleanup = () => Promise<void>;

/** What must be undone before this process ends, latest last. */
const pending: Cleanup[] = [];
let stopListening: (() => void) | null = null;
let interruption: Promise<never> | null = null;

/**
 * Registers what must be undone, also when the command is interrupted.
 * @returns a function that does it now, once; in an interrupted process it does not return
 */
export function undoAtEnd(cleanup: Cleanup): Cleanup {
  pending.push(cleanup);
  stopListening ??= onStopRequest(() => {
    interruption = undoAllAndExit();
  });
  return () => interruption ?? undo(cleanup);
}

async function undo(cleanup: Cleanup): Promise<void> {
  const at = pending.indexOf(cleanup);
  if (at < 0) return;
  pending.splice(at, 1);
  await cleanup();
  if (pending.length === 0) listenNoMore();
}

async function undoAllAndExit(): Promise<never> {
  try {
    for (let cleanup = pending.pop(); cleanup; cleanup = pending.pop()) await cleanup();
  } finally {
    process.exit(130);
  }
}

function listenNoMore(): void {
  stopListening?.();
  stopListening = null;
}
