import { z } from 'zod';
import { type Checklist, checklistOf, returnLetterFields } from '#domain/award/checklist.js';
import { packFor } from '#domain/pack/pack-choice.js';
import { award, awardType, date, jurisdiction, nomineeKind, procedure } from './given-shape.js';
import { vectorKind } from './vector-kind.js';

const flag = z.boolean().optional();

const dossier = z.strictObject({
  award,
  nomineeKind,
  awardType,
  procedure,
  receivedOn: date,
  jurisdiction: jurisdiction.optional(),
  channel: z.enum(['province', 'central']).default('province'),
  facts: z
    .strictObject({
      underPartyManagement: flag,
      enterprise: flag,
      stateSecret: flag,
      discoveredByHead: flag,
    })
    .optional(),
  present: z.array(z.string()).default([]),
});

const letter = z.strictObject({
  document: z.literal('return-letter'),
  receivedOn: date,
  fields: z.array(z.string()),
});

export const checklistVector = vectorKind({
  given: z.union([dossier, letter]),
  comparisons: {
    includes: { as: 'all-of' },
    excludes: { as: 'none-of' },
    missing: { as: 'set' },
  },
  answer(given, { shelf }) {
    const { receivedOn } = given;
    const where = 'document' in given ? undefined : given.jurisdiction;
    const pack = packFor(shelf, { on: receivedOn, jurisdiction: where });
    if (pack === null) throw new RangeError(`no pack governs ${receivedOn}`);
    return 'document' in given
      ? fieldsOf(returnLetterFields(pack, given.fields, receivedOn))
      : fieldsOf(checklistOf(pack, given, receivedOn));
  },
});

function fieldsOf({ required, missing, isComplete }: Checklist): object {
  const codes = required.map(({ id }) => id);
  return { includes: codes, excludes: codes, missing, complete: isComplete };
}
