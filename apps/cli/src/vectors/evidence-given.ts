import { z } from 'zod';
import { RATINGS, SCOPES } from '#domain/eligibility/evidence-ledger.js';
import { award, awardType, count, date, decider, yearSpan } from './given-shape.js';

const rating = z.enum(RATINGS);
const scope = z.enum(SCOPES);
const influence = z.enum(['commune', 'district', 'province']).optional();
const year = z.int();

export const nomineeFacts = z.strictObject({
  occupation: z.enum(['farmer', 'worker']).optional(),
  modelStableYears: count.optional(),
  modelInfluence: influence,
  initiativeInfluence: influence,
  helpsOthers: z.boolean().optional(),
  trainsColleagues: z.boolean().optional(),
});

const heldAward = z
  .strictObject({
    id: z.string(),
    award,
    awardType: awardType.default('merit-based'),
    thematic: z.boolean().default(false),
    decidedOn: date.optional(),
    achievementPeriod: yearSpan.optional(),
    year: year.optional(),
    achievement: z.string().optional(),
  })
  .transform(({ thematic, ...one }) => ({ ...one, isThematic: thematic }));

const scienceTask = z
  .strictObject({ id: z.string(), scope, accepted: z.boolean() })
  .transform(({ accepted, ...task }) => ({ ...task, isAccepted: accepted }));

/** The evidence ledger in the words of the kit. */
export const ledger = z.strictObject({
  titles: z.record(award, z.array(year)).default({}),
  awards: z.array(heldAward).default([]),
  ratings: z.record(z.string().regex(/^[12]\d{3}$/), rating).default({}),
  initiatives: z
    .array(
      z.strictObject({ id: z.string(), scope, year, usedFor: z.array(z.string()).default([]) }),
    )
    .default([]),
  scienceTasks: z.array(scienceTask).default([]),
  discipline: z
    .array(
      z.strictObject({
        measure: z.enum(['reprimand', 'warning', 'demotion', 'dismissal']),
        imposedOn: date,
        servedUntil: date.optional(),
      }),
    )
    .default([]),
  leaves: z
    .array(
      z.strictObject({
        year,
        kind: z.enum(['maternity', 'unpaid', 'study', 'sick']),
        months: count.optional(),
      }),
    )
    .default([]),
  retrospective: z
    .array(
      z.strictObject({
        award,
        year,
        documentNumber: z.string().nullable(),
        decidedOn: date.optional(),
        issuer: decider.nullable(),
      }),
    )
    .default([]),
});

export const collective = z.strictObject({
  headcount: count.optional(),
  advancedWorkers: count.optional(),
  grassrootsFighters: count.optional(),
  rating: rating.optional(),
  notCompleted: count.default(0),
  warnedOrWorse: count.default(0),
  ageYears: count.optional(),
  leadsCluster: z.boolean().optional(),
  formedOn: date.optional(),
  dissolvedOn: date.optional(),
});
