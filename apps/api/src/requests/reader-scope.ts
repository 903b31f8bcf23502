import { visibilityOf } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import { refuse } from '#platform/problems/problem.js';

/** Whose rows a list shows to the reader. @throws ProblemException where he may see none at all. */
export function readerScope(reader: Actor): 'all' | { readonly unitId: string } {
  const visibility = visibilityOf(reader);
  if (visibility.kind === 'none') throw refuse('FORBIDDEN');
  return visibility.kind === 'all' ? 'all' : { unitId: visibility.unitId };
}
