import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { ROLES, type Role } from '#domain/authority/role.js';
import type { Identity } from './identity.js';

const id = z.string().regex(/^[\w.:-]{1,100}$/);

const claims = z.object({
  sub: id,
  name: z.string().min(1).max(200),
  unit_id: id,
  roles: z.array(z.string().max(100)).max(50),
});

function isRole(role: string): role is Role {
  const known: readonly string[] = ROLES;
  return known.includes(role);
}

/** `null` when a claim is missing or malformed; roles we do not know give no right. */
export function identityFrom(payload: JWTPayload): Identity | null {
  const { data } = claims.safeParse(payload);
  if (!data) return null;
  const { sub, unit_id: unitId, roles, name } = data;
  return { name, actor: { personId: sub, unitId, roles: [...new Set(roles)].filter(isRole) } };
}
