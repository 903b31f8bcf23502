import { z } from 'zod';
import { barState } from '#domain/bar/nomination-bar.js';
import { packFor } from '#domain/pack/pack-choice.js';
import { date, nomineeKind } from './given-shape.js';
import { vectorKind } from './vector-kind.js';

const cause = z.strictObject({
  kind: z.enum([
    'discipline-review',
    'investigation',
    'inspection',
    'check',
    'complaint',
    'denunciation',
    'press-report',
    'discipline',
    'dissolution',
  ]),
  from: date,
  to: date.optional(),
  beingVerified: z.boolean().optional(),
  signsOfViolation: z.boolean().optional(),
  conclusion: z.enum(['no-fault', 'fault']).optional(),
  measure: z.enum(['reprimand', 'warning', 'demotion', 'dismissal']).optional(),
});

const given = z.strictObject({
  causes: z.array(cause),
  at: date,
  nomination: z.strictObject({ nomineeKind: nomineeKind.default('collective') }).prefault({}),
});

export const barVector = vectorKind({
  given,
  comparisons: { causes: { as: 'set' } },
  answer({ causes, at, nomination }, world) {
    // The law under which the first cause arose: a running case keeps its pack.
    const first =
      causes
        .map(({ from }) => from)
        .toSorted()
        .at(0) ?? at;
    const pack = packFor(world.shelf, { on: first < at ? first : at });
    if (pack === null) throw new RangeError(`no pack governs ${at}`);
    const known = causes.map(({ kind, from, to, conclusion, ...facts }) => ({
      ...{ kind, from, to, conclusion },
      facts: { ...facts, ...nomination },
    }));
    return barState(world.calendar(), pack.suspendingCauses, { causes: known, at });
  },
});
