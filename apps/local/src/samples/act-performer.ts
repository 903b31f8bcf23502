import { dateAt } from '#calendar/civil-date.js';
import type { Role } from '#domain/authority/role.js';
import type { LegalClock } from '#domain/legal/legal-clock.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { document, nomination, type TaskAnswer } from '../api/api-answers.js';
import type { ActRequest, ApiClient, Refused } from '../api/api-client.js';
import { legalNow } from '../legal-wait.js';
import { completionBody } from './act-body.js';
import { ballotsOf } from './ballots.js';
import type { SampleAct } from './course.js';
import type { Province } from './sample.js';
import { samplePdf } from './sample-document.js';

/** An act of the sample on a nomination that has been filed. */
export interface DueAct {
  readonly nominationId: string;
  readonly nomineePersonId: string | null;
  readonly act: SampleAct;
  /** Idempotency key; those of its ballots and documents begin with it. */
  readonly key: string;
}

export interface ActTools {
  readonly client: ApiClient;
  readonly province: Province;
  readonly clock: LegalClock;
  /** Whether those who share a task with colleagues take it before they complete it. */
  readonly isClaiming: boolean;
}

/** Several people have this role in common, so one takes the task. */
const SHARED_BY: readonly Role[] = ['appraiser'];

/** Does through the API what the sample says that its people do. */
export class ActPerformer {
  /** Open tasks by nomination, as the answers told them. */
  private readonly tasks = new Map<string, TaskAnswer>();

  constructor(private readonly tools: ActTools) {}

  /** @throws ApiFailure when it could not be decided at all. */
  async perform(due: DueAct): Promise<Refused> {
    const { move } = due.act;
    if (move === 'cast-ballot') return this.castBallot(due, due.act.by, due.act.choice ?? 'blank');
    if (move === 'withdraw-nomination') return this.withdraw(due);
    return this.completeTask(due);
  }

  /** The ballots that the sample gives as numbers only, before the act that closes them. */
  async castBallots(due: DueAct): Promise<Refused> {
    const { votes } = due.act;
    if (!votes) return null;
    const { memberIds } = this.tools.province.council;
    const voters = memberIds.filter((memberId) => memberId !== due.nomineePersonId);
    const answers = await Promise.all(
      ballotsOf(votes, voters).map(({ personId, choice }) => {
        const key = `${due.key}:${personId}`;
        return this.castBallot({ ...due, key }, this.personaKey(personId), choice);
      }),
    );
    return answers.find((refusal) => refusal !== null) ?? null;
  }

  private castBallot(due: DueAct, as: string, choice: string): Promise<Refused> {
    const path = `/nominations/${due.nominationId}/ballots`;
    return this.act(due, { as, path, idempotencyKey: due.key, body: { choice } });
  }

  private withdraw(due: DueAct): Promise<Refused> {
    const { nominationId, act, key } = due;
    const path = `/nominations/${nominationId}/withdraw`;
    const body = { comment: act.comment };
    return this.act(due, { as: act.by, path, idempotencyKey: key, body });
  }

  private async completeTask(due: DueAct): Promise<Refused> {
    const { act, key } = due;
    const documentIds = await this.handInDocuments(due);
    const task = await this.currentTask(due);
    if (task) await this.claim(due, task);
    const today = dateAt(legalNow(this.tools.clock));
    return this.act(due, {
      as: act.by,
      path: `/tasks/${task?.id}/complete`,
      idempotencyKey: key,
      body: completionBody(act, { today, documentIds }),
    });
  }

  private async act({ nominationId }: DueAct, request: ActRequest): Promise<Refused> {
    const { problem, after } = await this.tools.client.act(request);
    if (after?.currentTask) this.tasks.set(nominationId, after.currentTask);
    else this.tasks.delete(nominationId);
    return problem;
  }

  /** As the last act left it; else as it is read now. */
  private async currentTask({ nominationId, act }: DueAct): Promise<TaskAnswer | null> {
    const known = this.tasks.get(nominationId);
    if (known) return known;
    const request = { as: act.by, path: `/nominations/${nominationId}` };
    return (await this.tools.client.get(request, nomination)).currentTask;
  }

  private async claim({ act, key }: DueAct, { id, candidateGroup }: TaskAnswer): Promise<void> {
    const isShared = SHARED_BY.some((role) => role === candidateGroup.code);
    if (!this.tools.isClaiming || !isShared) return;
    const path = `/tasks/${id}/claim`;
    await this.tools.client.act({ as: act.by, path, idempotencyKey: `${key}:claim`, body: {} });
  }

  /** One small PDF for each part of the dossier that the act brings. */
  private async handInDocuments({ act, key, nominationId }: DueAct): Promise<string[]> {
    const path = `/nominations/${nominationId}/documents`;
    const items = MOVE_ROWS[act.move].completesTask ? (act.documents ?? []) : [];
    const handedIn = items.map(async (item) => {
      const form = new FormData();
      form.append('itemCode', item);
      form.append('file', new Blob([samplePdf(`${item} (sample)`)]), `${item}.pdf`);
      const request = { as: act.by, path, idempotencyKey: `${key}:${item}`, body: form };
      return (await this.tools.client.create(request, document)).id;
    });
    return Promise.all(handedIn);
  }

  private personaKey(personId: string): string {
    const persona = this.tools.province.personas.find((known) => known.personId === personId);
    return persona?.key ?? personId;
  }
}
