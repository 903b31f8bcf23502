import { sleep } from '../wait.js';
import { atMost } from './at-most.js';
import type { TokenOf } from './persona-tokens.js';

const ANSWER_WITHIN_MS = 30_000;
/** A program that is started again is waited for. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;
const AT_ONCE = 16;
const UNAVAILABLE = [408, 429, 502, 503, 504];

/** Asked by a persona, below `/api`. */
export interface ApiRequest {
  /** Key of the persona whose token is shown. */
  readonly as: string;
  readonly path: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface Sending {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
}

/** Requests of personas, a few at a time; a server that is away is asked again. */
export class HttpExchange {
  private readonly limited = atMost(AT_ONCE);

  constructor(
    private readonly apiUrl: string,
    private readonly tokenOf: TokenOf,
  ) {}

  get(request: ApiRequest): Promise<ApiAnswer> {
    return this.patiently(request, { method: 'GET', headers: {}, body: null });
  }

  /** Sends JSON, or a form with a file. */
  post(request: ApiRequest, idempotencyKey: string, body: object): Promise<ApiAnswer> {
    const headers = { 'idempotency-key': idempotencyKey };
    const sending: Sending =
      body instanceof FormData
        ? { method: 'POST', headers, body }
        : {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          };
    return this.patiently(request, sending);
  }

  private async patiently(request: ApiRequest, sending: Sending): Promise<ApiAnswer> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const isLast = Date.now() >= until;
      try {
        const answer = await this.limited(() => this.once(request, sending));
        if (isLast || !UNAVAILABLE.includes(answer.status)) return answer;
      } catch (error) {
        if (isLast) throw error;
      }
      await sleep(PAUSE_MS);
    }
  }

  private async once({ as, path }: ApiRequest, sending: Sending): Promise<ApiAnswer> {
    const authorization = `Bearer ${await this.tokenOf(as)}`;
    const response = await fetch(`${this.apiUrl}/api${path}`, {
      ...sending,
      headers: { ...sending.headers, authorization },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return { status: response.status, body: await response.json() };
  }
}
