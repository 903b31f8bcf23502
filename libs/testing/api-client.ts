import { randomUUID } from 'node:crypto';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

type Fields = Readonly<Record<string, string>>;

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const { status, headers } = response;
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  return { status, headers, body: (isJson ? JSON.parse(text) : text) as Body };
}

/** Calls the API as one person, or as nobody where the token is `null`. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  async get<Body>(path: string): Promise<Answer<Body>> {
    return answerOf<Body>(await fetch(this.url + path, { headers: this.headers() }));
  }

  /** With a key of its own unless one is given. */
  async post<Body>(
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<Answer<Body>> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const text = body === undefined ? null : JSON.stringify(body);
    return this.send<Body>(path, text, headers);
  }

  /** Whatever is given, as it is. */
  async send<Body>(
    path: string,
    body: NonNullable<RequestInit['body']> | null,
    headers: Fields = {},
  ): Promise<Answer<Body>> {
    const init = { method: 'POST', body, headers: { ...this.headers(), ...headers } };
    return answerOf<Body>(await fetch(this.url + path, init));
  }

  async upload<Body>(path: string, file: File, itemCode: string): Promise<Answer<Body>> {
    const form = new FormData();
    form.set('itemCode', itemCode);
    form.set('file', file);
    return this.send<Body>(path, form, { 'Idempotency-Key': randomUUID() });
  }

  private headers(): Record<string, string> {
    return this.token === null ? {} : { Authorization: `Bearer ${this.token}` };
  }
}
