/** Where no terminal shows the line, it is printed anew after this time. */
const PRINTED_EVERY_MS = 10_000;
const USUAL_COLUMNS = 80;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One line of progress: written over on a terminal, repeated now and then elsewhere. It falls silent
 * when the program is asked to stop, which is for others to do.
 */
export class LiveLine {
  private shown = '';
  private printedAt: number | null = null;
  private isSilent = false;
  private readonly onStop = () => {
    if (!this.isSilent && this.stream.isTTY && this.shown) this.stream.write('\n');
    this.isSilent = true;
  };

  constructor(private readonly stream: NodeJS.WriteStream) {
    // First of all, so that what is said of the stop stands on a line of its own.
    for (const signal of STOP_SIGNALS) process.prependListener(signal, this.onStop);
  }

  show(text: string): void {
    if (this.isSilent || text === this.shown) return;
    if (this.stream.isTTY) this.stream.write(`\r\x1b[K${fitting(text, this.stream.columns)}`);
    else this.printSometimes(text);
    this.shown = text;
  }

  /** The last words stay. */
  end(text: string): void {
    for (const signal of STOP_SIGNALS) process.off(signal, this.onStop);
    if (this.isSilent) return;
    this.stream.write(this.stream.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
    this.isSilent = true;
  }

  private printSometimes(text: string): void {
    const now = performance.now();
    if (this.printedAt !== null && now - this.printedAt < PRINTED_EVERY_MS) return;
    this.printedAt = now;
    this.stream.write(`${text}\n`);
  }
}

/** A line that wraps could not be written over; some terminals do not tell their width. */
function fitting(text: string, columns = USUAL_COLUMNS): string {
  const width = columns || USUAL_COLUMNS;
  return text.length < width ? text : `${text.slice(0, width - 2)}…`;
}
