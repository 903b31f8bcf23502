import { z } from 'zod';
import { awardOf } from '#domain/award/award-entry.js';
import { decidingRule, issuerMistake } from '#domain/award/competence.js';
import { dossierFacts } from '#domain/award/dossier-case.js';
import { procedureAnswer } from '#domain/award/procedure.js';
import { quotaOf } from '#domain/award/quota.js';
import { routeSteps } from '#domain/award/route-steps.js';
import { packFor } from '#domain/pack/pack-choice.js';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import {
  award,
  awardType,
  code,
  count,
  date,
  decider,
  jurisdiction,
  nomineeKind,
  procedure,
} from './given-shape.js';
import { vectorKind } from './vector-kind.js';

const given = z.discriminatedUnion('query', [
  z.strictObject({
    query: z.literal('decider'),
    award,
    decidedOn: date,
    unitKind: z.enum(['department', 'district', 'commune', 'enterprise']),
  }),
  z.strictObject({ query: z.literal('issuer'), award, decidedOn: date, issuer: decider }),
  z.strictObject({
    query: z.literal('procedure'),
    award,
    awardType,
    procedure,
    receivedOn: date,
    ground: z
      .enum([
        'political-task',
        'sudden-achievement',
        'discovered-by-head',
        'long-service',
        'seniority',
        'external-relations',
        'state-secret',
      ])
      .optional(),
  }),
  z.strictObject({
    query: z.literal('steps'),
    award,
    nomineeKind,
    awardType,
    procedure,
    receivedOn: date,
    jurisdiction: jurisdiction.optional(),
    facts: z.strictObject({ underPartyManagement: z.boolean().optional() }).optional(),
  }),
  z.strictObject({
    query: z.literal('quota'),
    award,
    candidates: count.default(0),
    receivedOn: date,
    jurisdiction: jurisdiction.optional(),
    movement: code.optional(),
    debtor: code.optional(),
    cases: count.default(0),
  }),
]);

type Given = z.infer<typeof given>;

export const catalogueVector = vectorKind({
  given,
  answer(question, { shelf }) {
    const on = 'decidedOn' in question ? question.decidedOn : question.receivedOn;
    const where = 'jurisdiction' in question ? question.jurisdiction : undefined;
    const pack = packFor(shelf, { on, jurisdiction: where });
    if (pack === null) throw new RangeError(`no pack governs ${on}`);
    awardOf(pack.awards, question.award);
    return answered(question, pack);
  },
});

function answered(question: Given, pack: PolicyPack): object {
  switch (question.query) {
    case 'decider': {
      const { award: wanted, unitKind, decidedOn } = question;
      return {
        decider: decidingRule(pack, { code: wanted, unitKind }, decidedOn)?.decider ?? null,
      };
    }
    case 'issuer': {
      const reason = issuerMistake(pack, question, question.decidedOn);
      return { competent: reason === null, reason };
    }
    case 'procedure': {
      const facts = dossierFacts(pack, { ...question, nomineeKind: 'individual' });
      return procedureAnswer(pack.procedures, facts);
    }
    case 'steps':
      return routeSteps(pack, question, question.receivedOn);
    case 'quota':
      return quotaOf(pack.quotas, question, question.receivedOn);
  }
}
