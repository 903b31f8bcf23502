import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { refuse } from '#platform/problems/problem.js';

const KEY = /^[\w.:-]{1,200}$/;

/** @throws ProblemException when the header is missing or no key. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get('Idempotency-Key') ?? '';
  if (!KEY.test(key))
    throw refuse('IDEMPOTENCY_KEY_REQUIRED', { detail: 'Từ 1 đến 200 ký tự A-Z a-z 0-9 . _ : -' });
  return key;
}

/** The caller's `Idempotency-Key`: the same key always gets the same answer. */
export const IdempotencyKey = createParamDecorator<unknown, string>(
  (_, context: ExecutionContext) => idempotencyKeyOf(context.switchToHttp().getRequest<Request>()),
);

/** Documents the header on a route that acts. */
export function NeedsIdempotencyKey(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Repeating a request with its key repeats the answer, not the act.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,200}$' },
      example: '5e1c6a0e-5b0a-4c86-9f0e-0f6a2f2c1d11',
    }),
  );
}
