import { z } from 'zod';
import { alsoEvaluated, proposedRepin } from '#domain/pack/more-favourable.js';
import type { PackHeader } from '#domain/pack/pack-header.js';
import {
  type DelegatedRule,
  delegatedRule,
  mayGiveVerdict,
  overlayOn,
  packOfCase,
} from '#domain/pack/pinning.js';
import { code, date, jurisdiction, pack } from './given-shape.js';
import { vectorKind } from './vector-kind.js';

const given = z.strictObject({
  receivedOn: date,
  jurisdiction: jurisdiction.default('national'),
  sessionOn: date.optional(),
  decidedOn: date.optional(),
  on: date.optional(),
  provinceRuleFrom: date.optional(),
  repin: z.strictObject({ to: pack, reason: code, signed: z.boolean() }).optional(),
  verdicts: z
    .partialRecord(pack, z.enum(['eligible', 'not-yet', 'barred', 'undetermined']))
    .default({}),
  outcome: code.optional(),
});

type Given = z.infer<typeof given>;

export const packVector = vectorKind({
  given,
  answer({ repin, ...facts }, { shelf: { headers } }) {
    const signed = repin && { to: repin.to, isSigned: repin.signed };
    const pin = packOfCase(headers, facts.receivedOn, signed);
    if (pin === null) throw new RangeError(`no pack governs ${facts.receivedOn}`);
    const proposed = proposedRepin(headers, { pin, ...facts }) ?? { to: null, reason: null };
    return {
      ...standingOf(pin),
      overlay: overlayOn(headers, facts.jurisdiction, facts.receivedOn)?.id ?? null,
      delegatedRule: delegatedAt(pin, facts),
      alsoEvaluate: alsoEvaluated(headers, { pin, ...facts }).map(({ id }) => id),
      repinAllowed: repin?.signed ?? null,
      proposedRepin: proposed.to,
      reason: proposed.reason,
    };
  },
});

function standingOf(pin: PackHeader) {
  return {
    pack: pin.id,
    pending: pin.standing === 'pending',
    blocked: pin.standing === 'blocked',
    verdictAllowed: mayGiveVerdict(pin),
  };
}

function delegatedAt(pin: PackHeader, facts: Omit<Given, 'repin'>): DelegatedRule {
  const session = facts.sessionOn ?? facts.decidedOn ?? facts.on ?? facts.receivedOn;
  const matters = pin.delegatedMatters ?? { ruledBy: 'national' };
  return delegatedRule(matters, session, facts.provinceRuleFrom);
}
