import type { LegalClock } from '#domain/legal/legal-clock.js';
import type { NominationAnswer } from '../api/api-answers.js';
import { legalNow } from '../legal-wait.js';
import { LiveLine } from '../live-line.js';
import { sleep } from '../wait.js';
import { instantText } from './paper.js';

const SHOWN_EVERY_MS = 300;

/** The running demonstration in one line: legal time, how many have ended, where one of them is. */
export class DemoProgress {
  private readonly line = new LiveLine(process.stderr);
  private ended = 0;
  private isOver = false;

  constructor(
    private readonly clock: LegalClock,
    private readonly total: number,
  ) {}

  countEnd(): void {
    this.ended += 1;
  }

  /** Shows where the nomination is until {@link end} is called. */
  async follow(read: () => Promise<NominationAnswer>): Promise<void> {
    while (!this.isOver) {
      const { nominee, outcome, stage } = await read();
      if (!this.isOver) this.line.show(this.text(`${nominee.name}: ${(outcome ?? stage).label}`));
      await sleep(SHOWN_EVERY_MS);
    }
  }

  end(): void {
    this.isOver = true;
    this.line.end(this.text('xong'));
  }

  private text(where: string): string {
    const now = instantText(legalNow(this.clock));
    return `  ${now} · đã kết thúc ${this.ended}/${this.total} · ${where}`;
  }
}
