import type { Refusal } from '#domain/legal/refusal.js';
import { type Problem, problemOf } from '#platform/problems/problem.js';
import { citationText } from '../labels/citation-text.js';
import { REFUSAL_MESSAGES, refusalTitle } from './refusal-messages.js';

/** A refusal of the process as the caller reads it. */
export function refusalProblem({ code, facts, citation }: Refusal): Problem {
  return problemOf(code, REFUSAL_MESSAGES[code].status, {
    title: refusalTitle(code, facts),
    facts,
    ...(citation && { article: citationText(citation) }),
  });
}
