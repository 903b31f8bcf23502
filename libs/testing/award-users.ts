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

/** An act that was acknowledged; epoch milliseconds. */
export interface AnsweredAct {
  /** A letter is answered without a worker, a task's completion is not. */
  readonly kind: 'file' | 'complete';
  /** When it was asked for the first time. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

const PAUSE_MS = 200;
const PATIENCE_MS = 60_000;

/** People who file and carry nominations one after the other until they are told to stop. */
export class AwardUsers {
  readonly answered: AnsweredAct[] = [];
  /** What should not have happened: a right act refused, or not answered for good in a minute. */
  readonly refusals: string[] = [];
  /** How often an act was asked and its fate remained open. */
  unsettled = 0;
  private readonly commandIds: string[] = [];
  private readonly nominationIds: string[] = [];
  private readonly running: Promise<unknown>;
  private isStopping = false;

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
    const wanted = this.answered.length + more;
    if (await holdsWithin(() => this.answered.length >= wanted, PATIENCE_MS)) return;
    const missing = wanted - this.answered.length;
    throw new Error(`${missing} of ${more} acts were not acknowledged in time`);
  }

  /** Lets everybody finish the act he is in. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.running;
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const filed = await this.attempt('file', (key) => this.client.file(key));
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
    const done = await this.attempt('complete', (key) => this.client.complete(key, step, taskId));
    if (!done) return null;
    this.commandIds.push(done.key);
    return done.view;
  }

  /** `null` for an act that is given up: its caller goes on to another nomination. */
  private async attempt(kind: AnsweredAct['kind'], send: (key: string) => Promise<Reply>) {
    const key = randomUUID();
    const askedAt = Date.now();
    for (;;) {
      const reply = await send(key);
      if (reply.kind === 'done') {
        this.answered.push({ kind, askedAt, answeredAt: Date.now() });
        return { key, view: reply.view };
      }
      await sleep(PAUSE_MS);
      if (this.givesUp(reply, askedAt)) return null;
    }
  }

  private givesUp(reply: Exclude<Reply, { kind: 'done' }>, askedAt: number): boolean {
    const isTooLate = Date.now() - askedAt > PATIENCE_MS;
    if (reply.kind === 'refused' || isTooLate) this.refusals.push(reply.reason);
    else this.unsettled += 1;
    return reply.kind === 'refused' || isTooLate || !this.options.retries;
  }
}
