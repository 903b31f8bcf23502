import { commandLine, parentOf } from './process-identity.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on a Ctrl-C that the terminal has sent already: one key press arrives twice. */
const SAME_KEY_PRESS_MS = 700;
const PARENT_POLL_MS = 250;

/**
 * Calls `onStop` once: on Ctrl-C, a request to end, the terminal's closing, or the death of npm
 * under which this runs. A second Ctrl-C ends the process at once; exit hooks kill its children.
 * @returns a function that stops listening
 */
export function onStopRequest(onStop: (why: string) => void): () => void {
  let firstAt: number | null = null;
  const request = (why: string) => {
    if (firstAt !== null) return endAtOnce(firstAt);
    firstAt = Date.now();
    onStop(why);
  };
  for (const signal of SIGNALS) process.on(signal, request);
  const parentWatch = watchParent(() => firstAt ?? request('npm has gone'));
  return () => {
    for (const signal of SIGNALS) process.off(signal, request);
    clearInterval(parentWatch);
  };
}

function endAtOnce(firstAt: number): void {
  if (Date.now() - firstAt > SAME_KEY_PRESS_MS) process.exit(1);
}

/** Only under npm: a launcher that somebody put into the background may outlive its shell. */
function watchParent(onGone: () => void): NodeJS.Timeout | undefined {
  if (!process.env['npm_lifecycle_event']) return undefined;
  const line = ancestors();
  const timer = setInterval(() => {
    if (ancestors() !== line) onGone();
  }, PARENT_POLL_MS);
  return timer.unref();
}

/** npm's number, or those of npm and the shell that it runs the command in. */
function ancestors(): string {
  const parent = process.ppid;
  const isShellOfNpm = commandLine(parent)[1] === '-c';
  return isShellOfNpm ? `${parent} ${parentOf(parent)}` : `${parent}`;
}
