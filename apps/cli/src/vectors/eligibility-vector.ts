import { z } from 'zod';
import { awardOf } from '#domain/award/award-entry.js';
import type { EligibilityCase } from '#domain/eligibility/eligibility-case.js';
import { judgeNomination } from '#domain/eligibility/judge-nomination.js';
import { packFor } from '#domain/pack/pack-choice.js';
import type { PackHeader } from '#domain/pack/pack-header.js';
import { collective, ledger, nomineeFacts } from './evidence-given.js';
import {
  award,
  awardType,
  date,
  jurisdiction,
  nomineeKind,
  pack as packCode,
} from './given-shape.js';
import type { LawWorld } from './law-world.js';
import { vectorKind } from './vector-kind.js';

export const eligibilityGiven = z
  .strictObject({
    award,
    nomineeKind,
    pack: packCode.optional(),
    receivedOn: date.optional(),
    jurisdiction: jurisdiction.default('national'),
    forYear: z.int().optional(),
    nominatedOn: date.optional(),
    route: z.string().optional(),
    awardType: awardType.optional(),
    achievement: z.string().optional(),
    facts: nomineeFacts.prefault({}),
    attested: z.array(z.string()).default([]),
    ledger: ledger.prefault({}),
    collective: collective.prefault({}),
  })
  .refine((one) => one.pack !== undefined || one.receivedOn !== undefined, {
    error: 'needs pack or receivedOn',
  });

type Given = z.infer<typeof eligibilityGiven>;

/** The verdict on a nominee, by the pack of the case. */
export function eligibilityOf(facts: Given, { shelf }: LawWorld) {
  const question = { ...facts, packId: facts.pack, on: facts.receivedOn ?? lastDay(facts) };
  const pack = packFor(shelf, question);
  if (pack === null) throw new RangeError(`no pack governs ${question.on}`);
  awardOf(pack.awards, facts.award);
  return { verdict: judgeNomination(pack, caseOf(facts, pack.header)), pack };
}

export const eligibilityVector = vectorKind({
  given: eligibilityGiven,
  comparisons: {
    missing: { as: 'set' },
    missingIncludes: { as: 'all-of' },
    excluded: { as: 'keyed', by: ['ref'] },
    reasons: { as: 'set' },
    warnings: { as: 'set' },
  },
  answer(facts, world) {
    const judged = eligibilityOf(facts, world);
    const { verdict, bars, ...found } = judged.verdict;
    return {
      verdict,
      missing: found.missing,
      missingIncludes: found.missing,
      excluded: found.excluded,
      reasons: bars.map(({ kind }) => kind),
      warnings: found.warnings,
      eligibleFrom: found.eligibleFrom,
      nearestYear: found.nearestYear,
      nextRunFrom: found.nextRunFrom,
      countsFrom: found.countsFrom,
      needsConfirmation: found.needsConfirmation,
      pack: judged.pack.header.id,
    };
  },
});

/** Day of the nomination, or the last day of the year whose title is asked for. */
function lastDay({ nominatedOn, forYear, receivedOn }: Given): string {
  return nominatedOn ?? (forYear === undefined ? (receivedOn ?? '') : `${forYear}-12-31`);
}

function caseOf(one: Given, header: PackHeader): EligibilityCase {
  const { formedOn, dissolvedOn, ...members } = one.collective;
  const on = lastDay(one);
  const year = one.forYear ?? Number(on.slice(0, 4)) - 1;
  const rating = members.rating ?? one.ledger.ratings[String(year)];
  return {
    ...one,
    on,
    judgedOn: one.nominatedOn ?? one.receivedOn ?? (on > header.from ? on : header.from),
    // An individual's titles are his or her own whatever became of the unit.
    formedOn: one.nomineeKind === 'collective' ? formedOn : undefined,
    dissolvedOn,
    facts: { ...one.facts, ...members, rating, attested: one.attested },
  };
}
