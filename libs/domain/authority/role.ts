/** What a person is entitled to act as; a candidate group of tasks is one role, within a unit where the unit acts. */
export const ROLES = [
  'unit-officer',
  'unit-head',
  'appraiser',
  'appraisal-head',
  'council-member',
  'council-secretary',
  'deputy-chair',
  'province-chair',
  'observer',
  'legal-officer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for their own unit only. */
const UNIT_ROLES: readonly Role[] = ['unit-officer', 'unit-head'];

export function actsForUnit(role: Role): boolean {
  return UNIT_ROLES.includes(role);
}

/** Who acts: an identified person with the roles he holds now; checked by the server before it gets here. */
export interface Actor {
  readonly personId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}
