import { HttpException } from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import { generalProblem, ProblemException } from './problem.js';
import type { GeneralProblemCode } from './problem-codes.js';

const CODE_BY_STATUS: Readonly<Record<number, GeneralProblemCode>> = {
  400: 'MALFORMED_REQUEST',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMED_OUT',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  429: 'TOO_MANY_REQUESTS',
};

/** The network, and PostgreSQL shutting down, starting up or out of connections. */
const UNREACHABLE = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|57P0|08|53300)/;

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof ServiceError || UNREACHABLE.test(codeOf(error))) return true;
  return error instanceof Error && error.message.includes('Connection terminated');
}

function codeOfHttp(error: HttpException): GeneralProblemCode {
  const status = error.getStatus();
  return CODE_BY_STATUS[status] ?? (status < 500 ? 'MALFORMED_REQUEST' : 'INTERNAL_ERROR');
}

/** Whatever was thrown, as the problem the caller is told; failures tell nothing of the inside. */
export function sortFailure(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  if (error instanceof HttpException)
    return new ProblemException(generalProblem(codeOfHttp(error)));
  const code = isUnreachable(error) ? 'NOT_READY' : 'INTERNAL_ERROR';
  return new ProblemException(
    generalProblem(code),
    code === 'NOT_READY' ? { 'Retry-After': '5' } : {},
  );
}
