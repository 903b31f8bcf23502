/** Where no terminal shows the line, it is printed anew after this time. */
const PRINTED_EVERY_MS = 10_000;

/** One line of progress: written over on a terminal, repeated now and then elsewhere. */
export class LiveLine {
  private shown = '';
  private printedAt: number | null = null;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(text: string): void {
    if (text === this.shown) return;
    if (this.stream.isTTY) this.stream.write(`\r\x1b[K${fitting(text, this.stream.columns)}`);
    else this.printSometimes(text);
    this.shown = text;
  }

  /** The last words stay. */
  end(text: string): void {
    this.stream.write(this.stream.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
  }

  private printSometimes(text: string): void {
    const now = performance.now();
    if (this.printedAt !== null && now - this.printedAt < PRINTED_EVERY_MS) return;
    this.printedAt = now;
    this.stream.write(`${text}\n`);
  }
}

/** A line that wraps could not be written over. */
function fitting(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, columns - 2)}…`;
}
