import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError, refuse } from '#platform/problems/problem.js';

type Issue = Parameters<
  NonNullable<
    NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']
  >
>[0][number];

const MOST_SHOWN = 50;

function fieldError({ path = [], message }: Issue): FieldError {
  const keys = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  return { path: keys.join('.'), message };
}

/** Every body and query goes through its schema; what is wrong is said by field, in Vietnamese. */
export function requestValidation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      refuse('VALIDATION_FAILED', { errors: issues.slice(0, MOST_SHOWN).map(fieldError) }),
  });
}
