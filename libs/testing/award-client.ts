import { Agent } from 'node:http';
import { z } from 'zod';
import {
  type CourseRole,
  type CourseStep,
  completionOf,
  firstTaskOf,
  submissionOf,
} from './award-course.js';
import { type JsonAnswer, type JsonRequest, sendJson } from './http-json.js';

/** A nomination as its people see it after each answer. */
export interface CaseView {
  readonly id: string;
  readonly stage: string;
  readonly taskId: string | null;
}

export type Reply =
  | { readonly kind: 'done'; readonly view: CaseView }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody can tell yet whether it was carried out: no answer, 202, or a server's error. */
  | { readonly kind: 'unsettled'; readonly reason: string };

export interface AwardClientOptions {
  /** Asked in turn, one after the other. */
  readonly apiUrls: readonly string[];
  readonly tokens: Readonly<Record<CourseRole, string>>;
  /** Epoch milliseconds, legal. */
  readonly now: () => number;
}

const ANSWER_WITHIN_MS = 20_000;
const TRY_AGAIN = [408, 429];

const nominationView = z.object({
  id: z.string(),
  stage: z.object({ code: z.string() }),
  currentTask: z.object({ id: z.string() }).nullable(),
});
const commandView = z.object({ state: z.string() });
const filedView = z.object({
  nominations: z.array(z.object({ id: z.string(), stage: z.object({ code: z.string() }) })).min(1),
});

/** Acts through the API as the people of a nomination, one request each, without repeating. */
export class AwardClient {
  private readonly agent = new Agent({ keepAlive: true });
  private turn = 0;

  constructor(private readonly options: AwardClientOptions) {}

  /** A letter that proposes one person for a title decided without the council. */
  async file(idempotencyKey: string): Promise<Reply> {
    // A repetition must say the same.
    const body = submissionOf([`Người mẫu ${idempotencyKey}`], this.options.now());
    const sent = { method: 'POST', path: '/api/submissions', by: 'unit-officer' } as const;
    const asked = await this.ask({ ...sent, idempotencyKey, body });
    return replyOf(asked, (answer) => {
      const [filed] = filedView.parse(answer).nominations;
      return filed && { ...filed, currentTask: { id: firstTaskOf(filed.id) } };
    });
  }

  async complete(idempotencyKey: string, step: CourseStep, taskId: string): Promise<Reply> {
    const body = completionOf(step, this.options.now());
    const path = `/api/tasks/${encodeURIComponent(taskId)}/complete`;
    const asked = await this.ask({ method: 'POST', path, by: step.by, idempotencyKey, body });
    return replyOf(asked, (answer) => nominationView.parse(answer));
  }

  async read(nominationId: string): Promise<Reply> {
    const path = `/api/nominations/${nominationId}`;
    const asked = await this.ask({ method: 'GET', path, by: 'appraiser' });
    return replyOf(asked, (answer) => nominationView.parse(answer));
  }

  /** What became of a command, as its sender is told; a status number where he is told nothing. */
  async commandState(commandId: string, by: CourseRole): Promise<string> {
    const asked = await this.ask({ method: 'GET', path: `/api/commands/${commandId}`, by });
    if (asked instanceof Error) return asked.message;
    return asked.status === 200 ? commandView.parse(asked.body).state : String(asked.status);
  }

  close(): void {
    this.agent.destroy();
  }

  private async ask(question: Question): Promise<JsonAnswer | Error> {
    const { path, by, ...rest } = question;
    const { apiUrls, tokens } = this.options;
    this.turn += 1;
    const url = `${apiUrls[this.turn % apiUrls.length] ?? ''}${path}`;
    const request = { ...rest, url, token: tokens[by], timeoutMs: ANSWER_WITHIN_MS };
    return sendJson(this.agent, request).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
  }
}

interface Question extends Pick<JsonRequest, 'method' | 'idempotencyKey' | 'body'> {
  readonly path: string;
  readonly by: CourseRole;
}

type Reading = (body: unknown) => z.infer<typeof nominationView> | undefined;

function replyOf(asked: JsonAnswer | Error, read: Reading): Reply {
  if (asked instanceof Error) return { kind: 'unsettled', reason: asked.message };
  const { status, body } = asked;
  const reason = `${status} ${JSON.stringify(body).slice(0, 500)}`;
  const isUnsettled = status === 202 || status >= 500 || TRY_AGAIN.includes(status);
  if (isUnsettled) return { kind: 'unsettled', reason };
  const view = status < 300 ? read(body) : undefined;
  return view ? doneWith(view) : { kind: 'refused', reason };
}

function doneWith({ id, stage, currentTask }: z.infer<typeof nominationView>): Reply {
  return { kind: 'done', view: { id, stage: stage.code, taskId: currentTask?.id ?? null } };
}
