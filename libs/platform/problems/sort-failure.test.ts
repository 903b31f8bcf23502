import { describe, expect, test } from '@jest/globals';
import {
  BadRequestException,
  HttpException,
  NotFoundException,
  PayloadTooLargeException,
} from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import { refuse } from './problem.js';
import { sortFailure } from './sort-failure.js';

function failureWith(code: string): Error {
  return Object.assign(new Error('secret of the inside'), { code });
}

describe('Whatever goes wrong becomes a problem', () => {
  test.each([
    [
      'JSON that cannot be read',
      new BadRequestException('Unexpected token'),
      'MALFORMED_REQUEST',
      400,
    ],
    ['an unknown route', new NotFoundException('Cannot GET /x'), 'NOT_FOUND', 404],
    ['a body too large', new PayloadTooLargeException(), 'BODY_TOO_LARGE', 413],
    ['an HTTP refusal we do not know', new HttpException('teapot', 418), 'MALFORMED_REQUEST', 400],
    ['PostgreSQL that cannot be reached', failureWith('ECONNREFUSED'), 'NOT_READY', 503],
    ['PostgreSQL that shuts down', failureWith('57P01'), 'NOT_READY', 503],
    [
      'a connection that was cut',
      new Error('Connection terminated unexpectedly'),
      'NOT_READY',
      503,
    ],
    ['Temporal that cannot be reached', new ServiceError('down'), 'NOT_READY', 503],
    ['a constraint we did not foresee', failureWith('23505'), 'INTERNAL_ERROR', 500],
    ['an error of ours', new TypeError('x is undefined'), 'INTERNAL_ERROR', 500],
    ['what is no error at all', 'text', 'INTERNAL_ERROR', 500],
  ])('%s', (_title, error, code, status) => {
    const { problem } = sortFailure(error);
    expect([problem.code, problem.status]).toEqual([code, status]);
  });

  test('that says nothing of the inside', () => {
    expect(sortFailure(failureWith('23505')).problem).toEqual({
      type: 'urn:vinh-danh:problem:INTERNAL_ERROR',
      status: 500,
      code: 'INTERNAL_ERROR',
      title: 'Chưa hoàn tất được yêu cầu. Hãy kiểm tra lại trước khi gửi lại.',
    });
  });

  test('and a refusal stays what it is', () => {
    const refusal = refuse('NOT_FOUND');
    expect(sortFailure(refusal)).toBe(refusal);
  });
});
