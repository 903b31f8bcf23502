import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { AwardClient, type CaseView, type Reply } from '../../libs/testing/award-client.js';
import { AWARD_COURSE, stepAt } from '../../libs/testing/award-course.js';
import type { BenchPlace } from './bench-place.js';

export interface LifecycleLoad {
  readonly users: number;
  readonly cases: number;
  readonly verify: boolean;
}

/** What the callers saw; durations in milliseconds. */
export class LifecycleSamples {
  readonly file: number[] = [];
  readonly complete: number[] = [];
  readonly nominationIds: string[] = [];
  readonly commandIds: string[] = [];
  /** Acts that were not answered for good, with what was answered. */
  readonly failures: string[] = [];
  /** Acts that the next read did not show. */
  readonly invisible: string[] = [];
  finishedCases = 0;
}

/** Where a case of this bench ends: signed, to be conferred. */
const LAST_STAGE = 'awaiting-conferment';
const STEPS = AWARD_COURSE.filter(({ at }) => at !== LAST_STAGE);

/** Users take case after case until all are taken: each is filed and completed four times. */
export class Lifecycle {
  readonly samples = new LifecycleSamples();
  private readonly client: AwardClient;
  private left: number;

  constructor(
    place: BenchPlace,
    private readonly load: LifecycleLoad,
  ) {
    this.client = new AwardClient(place);
    this.left = load.cases;
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.load.users }, () => this.work()));
    this.client.close();
  }

  private async work(): Promise<void> {
    while (this.left > 0) {
      this.left -= 1;
      if (await this.carryOne()) this.samples.finishedCases += 1;
    }
  }

  private async carryOne(): Promise<boolean> {
    const { file, nominationIds } = this.samples;
    const key = randomUUID();
    let view = await this.timed(file, () => this.client.file(key));
    if (view) nominationIds.push(view.id);
    for (let done = 0; view && done < STEPS.length; done += 1) view = await this.completeOne(view);
    return view?.stage === LAST_STAGE;
  }

  private async completeOne({ stage, taskId }: CaseView): Promise<CaseView | null> {
    const step = stepAt(stage);
    if (!step || !taskId) return null;
    const key = randomUUID();
    const send = () => this.client.complete(key, step, taskId);
    const view = await this.timed(this.samples.complete, send);
    if (view) this.samples.commandIds.push(key);
    return view;
  }

  private async timed(into: number[], send: () => Promise<Reply>): Promise<CaseView | null> {
    const from = performance.now();
    const reply = await send();
    into.push(performance.now() - from);
    if (reply.kind !== 'done') {
      this.samples.failures.push(reply.reason);
      return null;
    }
    if (this.load.verify) await this.lookUp(reply.view);
    return reply.view;
  }

  private async lookUp({ id, stage }: CaseView): Promise<void> {
    const read = await this.client.read(id);
    if (read.kind !== 'done' || read.view.stage !== stage)
      this.samples.invisible.push(`${id} is not at ${stage}`);
  }
}
