import type { Actor } from '#domain/authority/role.js';
import { requiredVotes } from '#domain/council/ballot-count.policy.js';
import type { CouncilFacts } from '#domain/nomination/nomination-facts.js';
import type { CouncilRule } from '#domain/nomination/nomination-route.js';
import { citationText } from '../labels/citation-text.js';
import type { NameOf } from './name-of.js';
import type { CouncilView } from './nomination-detail.response.js';

/** The secretary sees who has voted; nobody sees how. */
export function maySeeVoters(actor: Actor): boolean {
  return actor.roles.includes('council-secretary');
}

export interface CouncilQuestion {
  readonly council: CouncilFacts | null;
  readonly rule: CouncilRule | null;
  readonly actor: Actor;
  readonly nameOf: NameOf;
}

/** `null` where no council has the case before it, or had. */
export function councilView({ council, rule, actor, nameOf }: CouncilQuestion): CouncilView | null {
  if (!council || !rule) return null;
  const { roster, votedIds, result } = council;
  const totalMembership = roster.memberIds.length;
  return {
    councilId: roster.councilId,
    totalMembership,
    votedCount: votedIds.length,
    requiredVotes: requiredVotes(rule.approvalRatio, totalMembership),
    voters: maySeeVoters(actor) ? votedIds.map((id) => ({ id, name: nameOf(id) })) : null,
    result: result && { ...result.tally, isPassed: result.isPassed },
    article: citationText(rule.approvalRatio.citation),
  };
}
