import { type Actor, ROLES, type Role } from '#domain/authority/role.js';
import type { Directory } from '#persistence/repositories/directory.repository.js';

export const HEALTH = 'so-y-te';
export const TRADE = 'so-cong-thuong';
const HOME_AFFAIRS = 'so-noi-vu';
const COMMITTEE = 'ubnd-tinh';
const COUNCIL = 'hoi-dong-tinh';
const SINCE = '2025-01-01';

const UNITS = [
  { id: HEALTH, name: 'Sở Y tế' },
  { id: TRADE, name: 'Sở Công Thương' },
  { id: HOME_AFFAIRS, name: 'Sở Nội vụ' },
  { id: COMMITTEE, name: 'Ủy ban nhân dân tỉnh' },
] as const;

const UNIT_OF_ROLE: Readonly<Record<Role, string>> = {
  'unit-officer': HEALTH,
  'unit-head': HEALTH,
  appraiser: HOME_AFFAIRS,
  'appraisal-head': HOME_AFFAIRS,
  'council-member': COMMITTEE,
  'council-secretary': HOME_AFFAIRS,
  'deputy-chair': COMMITTEE,
  'province-chair': COMMITTEE,
  observer: COMMITTEE,
  'legal-officer': HOME_AFFAIRS,
  administrator: HOME_AFFAIRS,
};

/** The one person of each role. */
export function person(role: Role): Actor {
  return { personId: `p-${role}`, unitId: UNIT_OF_ROLE[role], roles: [role] };
}

export const OFFICER = person('unit-officer');
/** The officer of the other unit. */
export const STRANGER: Actor = { personId: 'p-stranger', unitId: TRADE, roles: ['unit-officer'] };
/** A second appraiser, who may take the same tasks. */
export const COLLEAGUE: Actor = {
  personId: 'p-appraiser-2',
  unitId: HOME_AFFAIRS,
  roles: ['appraiser'],
};

/** Nine members who vote; the first is the person of the role. */
export const MEMBERS: readonly Actor[] = Array.from({ length: 9 }, (_, index) => ({
  ...person('council-member'),
  personId: index === 0 ? person('council-member').personId : `p-member-${index + 1}`,
}));

function personRow({ personId, unitId, roles }: Actor) {
  return { id: personId, name: `Người ${personId}`, title: 'Cán bộ', unitId, roles: [...roles] };
}

/** A small province in which everybody who acts is there once, and the council is complete. */
export const TEST_PROVINCE: Directory = {
  units: UNITS.map(({ id, name }) => ({
    id,
    code: id,
    name,
    category: 'department',
    parentId: null,
    validFrom: SINCE,
    validTo: null,
  })),
  people: [...ROLES.map(person), STRANGER, COLLEAGUE, ...MEMBERS.slice(1)].map(personRow),
  councils: [
    { id: COUNCIL, name: 'Hội đồng tỉnh', secretaryId: person('council-secretary').personId },
  ],
  councilMembers: MEMBERS.map(({ personId }) => ({
    councilId: COUNCIL,
    personId,
    validFrom: SINCE,
    validTo: null,
  })),
  mandates: [
    {
      id: 'mandate-1',
      deputyId: person('deputy-chair').personId,
      validFrom: SINCE,
      validTo: null,
    },
  ],
};
