import type { Problem } from './api-answers.js';

/** The API refused what should have gone through, or answered something that is no answer of ours. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(what: string, problem: Problem | null) {
    super(problem ? `${what}: ${problem.status} ${problem.code} ${reasonOf(problem)}` : what);
  }
}

function reasonOf({ title, detail, errors = [] }: Problem): string {
  const places = errors.map(({ path, message }) => `${path}: ${message}`);
  return [title, ...(detail ? [detail] : []), ...places].join(' ');
}
