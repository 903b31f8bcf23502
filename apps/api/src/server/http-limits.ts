import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { generalProblem } from '#platform/problems/problem.js';
import type { GeneralProblemCode } from '#platform/problems/problem-codes.js';

const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 120_000;
const KEEP_ALIVE_MS = 30_000;
const MAX_HEADERS = 100;

const CODES: Readonly<Record<string, GeneralProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMED_OUT',
};

/** What is no HTTP at all still gets a problem, written by hand: no request exists yet. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = generalProblem(CODES[error.code ?? ''] ?? 'MALFORMED_REQUEST');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

export function limitHttp(server: Server): void {
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxHeadersCount = MAX_HEADERS;
  server.on('clientError', answerUnreadable);
}
