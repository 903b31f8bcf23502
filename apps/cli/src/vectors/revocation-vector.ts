import { z } from 'zod';
import { awardOf } from '#domain/award/award-entry.js';
import { actingLevel, decidingRule } from '#domain/award/competence.js';
import { ruleDeadline } from '#domain/deadline-ledger/rule-deadline.js';
import { stoppedDays } from '#domain/deadline-ledger/stopped-days.js';
import { packFor } from '#domain/pack/pack-choice.js';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import { revocationCascade } from '#domain/revocation/cascade.js';
import { award, count, date, decider, jurisdiction } from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

const given = z.strictObject({
  awards: z.array(
    z.strictObject({
      id: z.string(),
      award,
      year: z.int().optional(),
      decidedOn: date.optional(),
      basis: z.array(z.string()).default([]),
    }),
  ),
  revoked: z.string(),
  ground: z.enum([
    'false-declaration',
    'forged-papers',
    'unlawful-procedure',
    'violation-in-period',
  ]),
  jurisdiction: jurisdiction.default('national'),
  concludedOn: date.optional(),
  completeDossierReceivedOn: date.optional(),
  decisionReceivedOn: date.optional(),
  issuer: decider.optional(),
  on: date.optional(),
  paid: z.record(z.string(), count.nullable()).default({}),
});

type Given = z.infer<typeof given>;

const LIMITS = [
  'cancellation-proposal',
  'cancellation-decision',
  'cancellation-submission',
  'revocation-start',
  'insignia-return',
  'insignia-forward',
  'stripping-proposal',
];

const set = { as: 'set' } as const;

export const revocationVector = vectorKind({
  given,
  comparisons: { flagged: set, untouched: set, automaticallyCancelled: set },
  answer(facts, world) {
    const on = facts.concludedOn ?? facts.on ?? facts.decisionReceivedOn ?? '';
    const pack = packFor(world.shelf, { jurisdiction: facts.jurisdiction, on });
    const revoked = facts.awards.find(({ id }) => id === facts.revoked);
    if (revoked === undefined) throw new RangeError(`no award "${facts.revoked}"`);
    return {
      ...revocationCascade(facts.awards, facts.revoked),
      automaticallyCancelled: [],
      limits: pack === null ? {} : limitsOf({ ...facts, award: revoked.award }, pack, world),
      competent: pack === null ? null : competentLevel(facts, revoked.award, pack),
      recover: { [facts.revoked]: facts.paid[facts.revoked] ?? null },
    };
  },
});

function limitsOf(
  facts: Given & { readonly award: string },
  pack: PolicyPack,
  world: LawWorld,
): object {
  const book = world.calendar();
  const deadlineWorld = { book, stopped: stoppedDays(book, [], false) };
  const { concludedOn, completeDossierReceivedOn, decisionReceivedOn } = facts;
  const { level } = awardOf(pack.awards, facts.award);
  const known = { concludedOn, completeDossierReceivedOn, decisionReceivedOn, level };
  return Object.fromEntries(
    LIMITS.map((id) => [id, ruleDeadline(deadlineWorld, pack.deadlines, { id, facts: known }).due]),
  );
}

/** Whoever may award may cancel (Luật Điều 93.8), by the levels that exist on the day. */
function competentLevel(facts: Given, code: string, pack: PolicyPack): string | null {
  const on = facts.on ?? facts.concludedOn ?? pack.header.from;
  const { id } = awardOf(pack.awards, code);
  const issuer = facts.issuer ?? decidingRule(pack, { code: id }, on)?.decider;
  return issuer === undefined ? null : actingLevel(pack.levels, issuer, on);
}
