import { z } from 'zod';
import { rankCandidates } from '#domain/council/ranking.js';
import type { RankingRule } from '#domain/council/ranking-rule.js';
import { leastOf } from '#domain/council/session-vote.js';
import type { PackShelf } from '#domain/pack/policy-pack.js';
import { countSession, type SessionGiven, sessionGiven, sessionRules } from './council-session.js';
import { count } from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

const candidate = z.strictObject({
  id: z.string(),
  for: count.optional(),
  woman: z.boolean().optional(),
  womenShare: count.optional(),
  points: count.optional(),
  newAccounts: count.optional(),
  transfers: count.optional(),
  databaseShare: count.optional(),
});

const ranking = z.strictObject({
  rule: z.enum(['khcn', 'courts', 'gender-priority', 'can-tho-communes']),
  quota: count,
  chairFor: z.string().optional(),
  ballotsHeld: count.default(1),
  candidates: z.array(candidate),
});

const given = sessionGiven.extend({ ranking: ranking.optional() });

type Given = z.infer<typeof given>;

export const voteVector = vectorKind({
  given,
  comparisons: { winners: { as: 'set' } },
  answer(facts, world) {
    const { ranking: ranked, ...session } = facts;
    if (ranked !== undefined) return rankingFields(facts, ranked, world);
    if (session.total === undefined) throw new RangeError('needs total');
    const rules = sessionRules(session, world);
    return { ...countSession(session, rules), secrecy: rules.secrecy };
  },
});

function rankingFields(facts: Given, ranked: z.infer<typeof ranking>, world: LawWorld): object {
  const rule = rankingRule(world.shelf, ranked.rule);
  return rankCandidates(rule, { ...ranked, required: requiredVotes(facts, world) });
}

/** Votes are asked where the membership is given. */
function requiredVotes({ ranking: _ranking, ...session }: Given, world: LawWorld): number | null {
  if (session.total === undefined) return null;
  const { ratio } = ratioOf(session, world);
  return ratio === null ? null : leastOf(ratio, session.total);
}

function ratioOf(session: SessionGiven, world: LawWorld) {
  const isKnown = session.ratio !== undefined || session.sessionOn !== undefined;
  return isKnown ? sessionRules(session, world) : { ratio: null };
}

/** The rule of ranking, wherever it stands: in a province's or sector's pack, or nationally. */
function rankingRule(shelf: PackShelf, id: string): RankingRule {
  const national = shelf.headers.filter(({ kind }) => kind === 'national').toReversed();
  const overlays = shelf.headers.filter(({ jurisdiction }) => jurisdiction !== undefined);
  const packs = national.map((header) =>
    shelf.open(
      header.id,
      overlays.map((one) => one.id),
    ),
  );
  const rule = packs.flatMap(({ rankings }) => rankings).find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`unknown ranking "${id}"`);
  return rule;
}
