import type { SessionResult } from './session-vote.js';

/** What must happen for a nomination to pass, known before the ballots are. */
export type PassCondition =
  /** No ratio is known: the council's working rules or a legal officer must give one. */
  | { readonly kind: 'needs-ratio' }
  /** More members must be in the room. */
  | { readonly kind: 'needs-members'; readonly missing: number }
  /** Even with every vote that can still be given it fails: so many votes more are needed. */
  | { readonly kind: 'out-of-reach'; readonly missing: number }
  /** At most so many of the possible votes may be other than for. */
  | { readonly kind: 'within-reach'; readonly required: number; readonly spare: number };

export function passCondition(result: SessionResult, present: number): PassCondition {
  const { required, maxVotes, quorumRequired } = result;
  if (required === null) return { kind: 'needs-ratio' };
  if (quorumRequired !== null && present < quorumRequired)
    return { kind: 'needs-members', missing: quorumRequired - present };
  const spare = (maxVotes ?? present) - required;
  if (spare < 0) return { kind: 'out-of-reach', missing: -spare };
  return { kind: 'within-reach', required, spare };
}
