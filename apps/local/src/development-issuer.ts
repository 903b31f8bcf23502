import http from 'node:http';
import { signToken, TOKEN_SECONDS } from './access-token.js';
import { type IssuerKey, SIGNING_ALGORITHM } from './issuer-key.js';
import type { Persona } from './personas.js';
import { StartFailure } from './start-failure.js';

const MAX_BODY_BYTES = 10_000;

export interface IssuerOptions {
  readonly port: number;
  readonly key: IssuerKey;
  readonly personas: readonly Persona[];
}

export interface DevelopmentIssuer {
  /** The `iss` of its tokens. */
  readonly url: string;
  readonly jwksUrl: string;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Serves tokens of the sample's personas to whoever asks on this machine: for development only.
 * @throws StartFailure in production
 */
export async function startDevelopmentIssuer(options: IssuerOptions): Promise<DevelopmentIssuer> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new StartFailure(
      'The development token issuer gives anybody any role; it does not run with NODE_ENV=production.',
    );
  }
  const url = `http://127.0.0.1:${options.port}`;
  const server = http.createServer((request, response) => {
    void respond(options, url, request).then((answer) => send(response, answer));
  });
  await listen(server, options.port);
  return { url, jwksUrl: `${url}/.well-known/jwks.json`, stop: () => close(server) };
}

async function respond(
  options: IssuerOptions,
  url: string,
  request: http.IncomingMessage,
): Promise<Answer> {
  // A page elsewhere must not get here under a name of its own (DNS rebinding).
  if (!isLocalHost(request.headers.host)) return { status: 403, body: { error: 'forbidden_host' } };
  switch (`${request.method} ${request.url}`) {
    case 'GET /.well-known/jwks.json':
      return { status: 200, body: { keys: [options.key.publicJwk] } };
    case 'GET /.well-known/openid-configuration':
      return { status: 200, body: discovery(url) };
    case 'GET /personas':
      return { status: 200, body: options.personas };
    case 'POST /token':
      return issueToken(options, url, await readBody(request));
    default:
      return { status: 404, body: { error: 'not_found' } };
  }
}

async function issueToken(options: IssuerOptions, url: string, body: string): Promise<Answer> {
  const wanted = personaOf(body);
  const persona = options.personas.find(({ key }) => key === wanted);
  if (!persona) return { status: 400, body: { error: 'unknown_persona' } };
  const token = await signToken(options.key, url, persona);
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS },
  };
}

function discovery(url: string): unknown {
  return {
    issuer: url,
    jwks_uri: `${url}/.well-known/jwks.json`,
    token_endpoint: `${url}/token`,
    id_token_signing_alg_values_supported: [SIGNING_ALGORITHM],
  };
}

function isLocalHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

function personaOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { persona?: unknown } | null)?.persona;
  } catch {
    return undefined;
  }
}

async function readBody(request: http.IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MAX_BODY_BYTES) return '';
  }
  return body;
}

function send(response: http.ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
