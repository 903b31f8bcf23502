import { randomUUID } from 'node:crypto';
import { holdsWithin, sleep } from '../../apps/local/src/wait.js';
import type { AwardClient, CaseView, Reply } from './award-client.js';
import { stepAt } from './award-course.js';
import type { Acknowledged } from './record-audit.js';

export interface UsersOptions {
  readonly count: number;
  /** Whether they ask again, with the same key, what was not answered for good. */
  readonly retries: boolean;
}

const PAUSE_MS = 100;
const PATIENCE_MS = 60_000;

/** People who file and carry nominations one after the other until they are told to stop. */
export class AwardUsers {
  private readonly commandIds: string[] = [];
  private readonly nominationIds: string[] = [];
  /** What should not have happened: an act that was right and was refused. */
  readonly refusals: string[] = [];
  /** Acts whose fate their caller never learned. */
  unsettled = 0;
  private isStopping = false;
  private readonly running: Promise<unknown>;

  constructor(
    private readonly client: AwardClient,
    private readonly options: UsersOptions,
  ) {
    this.running = Promise.all(Array.from({ length: options.count }, () => this.work()));
  }

  get acknowledged(): Acknowledged {
    return { commandIds: this.commandIds, nominationIds: this.nominationIds };
  }

  /** Resolves when so many more acts have been acknowledged. */
  async untilAcknowledged(more: number): Promise<void> {
    const wanted = this.count + more;
    const isReached = () => this.count >= wanted;
    if (!(await holdsWithin(isReached, PATIENCE_MS)))
      throw new Error(`${more - (wanted - this.count)} of ${more} acts were acknowledged in time`);
  }

  /** Lets everybody finish the act he is in. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.running;
  }

  private get count(): number {
    return this.commandIds.length + this.nominationIds.length;
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const filed = await this.attempt((key) => this.client.file(key));
      if (!filed) continue;
      this.nominationIds.push(filed.view.id);
      await this.carry(filed.view);
    }
  }

  private async carry(filed: CaseView): Promise<void> {
    let view: CaseView | null = filed;
    while (view && !this.isStopping) view = await this.next(view);
  }

  private async next({ stage, taskId }: CaseView): Promise<CaseView | null> {
    const step = stepAt(stage);
    if (!step || !taskId) return null;
    const done = await this.attempt((key) => this.client.complete(key, step, taskId));
    if (!done) return null;
    this.commandIds.push(done.key);
    return done.view;
  }

  private async attempt(send: (key: string) => Promise<Reply>) {
    const key = randomUUID();
    for (;;) {
      const reply = await send(key);
      if (reply.kind === 'done') return { key, view: reply.view };
      if (reply.kind === 'refused') this.refusals.push(reply.reason);
      else this.unsettled += 1;
      await sleep(PAUSE_MS);
      if (reply.kind === 'refused' || !this.options.retries) return null;
    }
  }
}
