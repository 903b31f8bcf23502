import { SignJWT } from 'jose';
import { type IssuerKey, SIGNING_ALGORITHM } from './issuer-key.js';
import type { Persona } from './personas.js';

export const TOKEN_SECONDS = 12 * 3_600;

export function tokenAudience(): string {
  return process.env['TOKEN_AUDIENCE'] || 'vinh-danh-api';
}

/** A bearer token (JWT) with which one acts as the persona; good for 12 hours of real time. */
export function signToken(key: IssuerKey, issuer: string, persona: Persona): Promise<string> {
  const claims = { name: persona.name, unit_id: persona.unitId, roles: persona.roles };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: key.keyId, typ: 'JWT' })
    .setSubject(persona.personId)
    .setIssuer(issuer)
    .setAudience(tokenAudience())
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_SECONDS}s`)
    .sign(key.privateKey);
}
