import { type Agent, request } from 'node:http';

export interface JsonRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token: string;
  readonly idempotencyKey?: string;
  readonly body?: unknown;
  readonly timeoutMs: number;
}

export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends one request, once; rejects when the connection fails or the answer takes too long. */
export function sendJson(agent: Agent, sent: JsonRequest): Promise<JsonAnswer> {
  const { method, url, timeoutMs } = sent;
  const body = sent.body === undefined ? null : JSON.stringify(sent.body);
  return new Promise((resolve, reject) => {
    const options = { agent, method, headers: headersOf(sent, body), timeout: timeoutMs };
    const outgoing = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (!response.complete) return reject(new Error('the answer was cut off'));
        resolve({ status: response.statusCode ?? 0, body: parsed(text) });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function headersOf({ token, idempotencyKey }: JsonRequest, body: string | null) {
  return {
    authorization: `Bearer ${token}`,
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    ...(body && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
