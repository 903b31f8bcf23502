import { z } from 'zod';
import { isLegalDate } from '#calendar/civil-date.js';
import { ROLES } from '#domain/authority/role.js';

/** Units by the participants and the distribution list of the province's plan. */
const UNIT_CATEGORIES = [
  'leadership',
  'party',
  'front-and-organisation',
  'department',
  'armed-force',
  'service-unit',
  'state-enterprise',
  'commune',
] as const;

const name = z.string().min(1);
const unitId = z.string().regex(/^u(-[a-z0-9]+)+$/, 'is no unit id such as u-home-affairs');
const personId = z.string().regex(/^p(-[a-z0-9]+)+$/, 'is no person id such as p-officer');

/** What people and programs call an entry of a sample file. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no key such as merit-01');
export const legalDate = z.string().refine(isLegalDate, 'is no day yyyy-MM-dd');

export const units = z.array(
  z.strictObject({
    id: unitId,
    code: name,
    name,
    category: z.enum(UNIT_CATEGORIES),
    parentId: unitId.nullable(),
  }),
);

export const personas = z.array(
  z.strictObject({
    key,
    personId,
    name,
    title: name,
    unitId,
    roles: z.array(z.enum(ROLES)).min(1),
  }),
);

export const council = z.strictObject({
  councilId: key,
  name,
  /** Everyone with a vote; their number is the total membership. */
  memberIds: z.array(personId).min(1),
  secretaryId: personId,
});

export const mandates = z.array(
  z.strictObject({
    mandateId: key,
    deputyId: personId,
    validFrom: legalDate,
    validTo: legalDate.nullable(),
  }),
);

export type SampleUnit = z.infer<typeof units>[number];
/** A person to act as. */
export type Persona = z.infer<typeof personas>[number];
export type SampleCouncil = z.infer<typeof council>;
export type SampleMandate = z.infer<typeof mandates>[number];
