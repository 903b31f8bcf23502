import { z } from 'zod';
import { ROLES } from '#domain/authority/role.js';
import type { UnitEntity } from '#persistence/entities/unit.entity.js';
import type { Identity } from '#platform/identity/identity.js';
import { ROLE_LABELS } from '../labels/role-labels.js';
import { pageOf } from '../requests/paging.js';
import { legalDate } from '../requests/plain-text.js';

export const unitResponse = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string().meta({ examples: ['Sở Y tế'] }),
    category: z.string(),
    parentId: z.string().nullable(),
    validFrom: legalDate,
    validTo: legalDate.nullable(),
  })
  .meta({ id: 'Unit' });

export const unitListResponse = pageOf(unitResponse, 'UnitList');

export const meResponse = z
  .object({
    personId: z.string(),
    name: z.string(),
    unitId: z.string(),
    roles: z.array(z.object({ code: z.enum(ROLES), label: z.string() })),
    today: legalDate.meta({ description: 'The legal day of this stack' }),
  })
  .meta({ id: 'Me' });

export type UnitView = z.infer<typeof unitResponse>;
export type MeView = z.infer<typeof meResponse>;

export function unitView(unit: UnitEntity): UnitView {
  const { id, code, name, category, parentId, validFrom, validTo } = unit;
  return { id, code, name, category, parentId, validFrom, validTo };
}

export function meView({ actor, name }: Identity, today: string): MeView {
  const { personId, unitId, roles } = actor;
  const labelled = roles.map((code) => ({ code, label: ROLE_LABELS[code] }));
  return { personId, name, unitId, roles: labelled, today };
}
