import type { z } from 'zod';
import { sleep } from '../wait.js';
import {
  command,
  type NominationAnswer,
  nomination,
  type Problem,
  pendingCommand,
  problem,
} from './api-answers.js';
import { ApiFailure } from './api-failure.js';
import { type ApiAnswer, type ApiRequest, HttpExchange } from './http-exchange.js';
import type { TokenOf } from './persona-tokens.js';

/** A command whose answer is pending is asked after for so long. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

export interface ActRequest extends ApiRequest {
  /** The same act always has the same key, so that sending it again does no harm. */
  readonly idempotencyKey: string;
  readonly body: object;
}

/** Why an act was refused; `null` when it was done. */
export type Refused = Problem | null;

export interface ActAnswer {
  readonly problem: Refused;
  /** The nomination after the act; `null` where the answer does not tell. */
  readonly after: NominationAnswer | null;
}

/** Our API, called as the personas. */
export class ApiClient {
  private readonly http: HttpExchange;

  constructor(apiUrl: string, tokenOf: TokenOf) {
    this.http = new HttpExchange(apiUrl, tokenOf);
  }

  /** @throws ApiFailure when it is refused. */
  async get<Answer>(request: ApiRequest, schema: z.ZodType<Answer>): Promise<Answer> {
    return readAnswer(request, await this.http.get(request), schema);
  }

  /** `null` where there is none, or none that the persona may see. */
  async find<Answer>(request: ApiRequest, schema: z.ZodType<Answer>): Promise<Answer | null> {
    const answer = await this.http.get(request);
    return answer.status === 404 ? null : readAnswer(request, answer, schema);
  }

  /** Files something new. @throws ApiFailure when it is refused. */
  async create<Answer>(request: ActRequest, schema: z.ZodType<Answer>): Promise<Answer> {
    return readAnswer(request, await this.send(request), schema);
  }

  /** Carries an act out to its end, or to a refusal. */
  async act(request: ActRequest): Promise<ActAnswer> {
    const answer = await this.send(request);
    if (answer.status === 202)
      return { problem: await this.settled(request, pendingId(answer)), after: null };
    if (answer.status < 400)
      return { problem: null, after: nomination.safeParse(answer.body).data ?? null };
    const refusal = problem.safeParse(answer.body).data;
    if (refusal && answer.status < 500) return { problem: refusal, after: null };
    throw failure(request, answer);
  }

  /** Waits for the end of a command that was not answered at once. */
  async settled(request: ApiRequest, commandId: string): Promise<Refused> {
    const path = `/commands/${encodeURIComponent(commandId)}`;
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const { state, refusal } = await this.get({ as: request.as, path }, command);
      if (state === 'done') return null;
      if (state === 'refused') return refusal;
      await sleep(PAUSE_MS);
    }
    throw new ApiFailure(`${request.path}: the command ${commandId} was not carried out`, null);
  }

  private send({ as, path, idempotencyKey, body }: ActRequest): Promise<ApiAnswer> {
    return this.http.post({ as, path }, idempotencyKey, body);
  }
}

function readAnswer<Answer>(
  request: ApiRequest,
  answer: ApiAnswer,
  schema: z.ZodType<Answer>,
): Answer {
  if (answer.status >= 400) throw failure(request, answer);
  const read = schema.safeParse(answer.body);
  if (read.success) return read.data;
  throw new ApiFailure(`${request.path} is not answered as expected: ${read.error.message}`, null);
}

function pendingId({ body }: ApiAnswer): string {
  return pendingCommand.parse(body).commandId;
}

function failure({ path, as }: ApiRequest, { status, body }: ApiAnswer): ApiFailure {
  return new ApiFailure(`${path} as ${as} (${status})`, problem.safeParse(body).data ?? null);
}
