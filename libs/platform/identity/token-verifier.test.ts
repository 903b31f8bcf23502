import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Actor } from '#domain/authority/role.js';
import { TokenIssuer } from '#testing/token-issuer.js';
import { Configuration } from '../configuration.js';
import { ProblemException } from '../problems/problem.js';
import { TokenVerifier } from './token-verifier.js';

const officer: Actor = { personId: 'p-1', unitId: 'u-1', roles: ['unit-officer'] };

let issuer: TokenIssuer;
let verifier: TokenVerifier;

function verifierOf(variables: Record<string, string>): TokenVerifier {
  const DATABASE_URL = 'postgres://127.0.0.1/none';
  return new TokenVerifier(new Configuration({ DATABASE_URL, ...variables }));
}

beforeAll(async () => {
  issuer = await TokenIssuer.start();
  verifier = verifierOf({ TOKEN_ISSUER: issuer.issuer, TOKEN_JWKS_URL: issuer.jwksUrl });
});
afterAll(() => issuer.stop());

function unsigned(header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const { audience: aud, issuer: iss } = issuer;
  const claims = { sub: 'p-1', name: 'A', unit_id: 'u-1', roles: ['administrator'], iss, aud, exp };
  return `${part(header)}.${part(claims)}.`;
}

describe('A token identifies the caller', () => {
  test('when the issuer has signed it', async () => {
    expect(await verifier.verify(await issuer.token(officer))).toEqual({
      name: 'Người p-1',
      actor: officer,
    });
  });

  test('but a role that nobody knows gives no right', async () => {
    const token = await issuer.token(officer, { claims: { roles: ['unit-officer', 'emperor'] } });
    expect((await verifier.verify(token))?.actor.roles).toEqual(['unit-officer']);
  });

  test('until five seconds after it expires, for clocks that differ', async () => {
    expect(await verifier.verify(await issuer.token(officer, { expiresIn: -2 }))).not.toBeNull();
    expect(await verifier.verify(await issuer.token(officer, { expiresIn: -8 }))).toBeNull();
  });
});

describe('A token is refused', () => {
  test('when another key has signed it', async () => {
    expect(await verifier.verify(await issuer.forgedToken(officer))).toBeNull();
  });

  test.each([
    ['no algorithm', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256', kid: 'test-key' }],
  ])('when it claims %s', async (_title, header) => {
    expect(await verifier.verify(unsigned(header))).toBeNull();
  });

  test('when the public key itself was used as a shared secret', async () => {
    const keys = await (await fetch(issuer.jwksUrl)).text();
    const token = await new SignJWT({ sub: 'p-1', name: 'A', unit_id: 'u-1', roles: [] })
      .setProtectedHeader({ alg: 'HS256', kid: 'test-key' })
      .setIssuer(issuer.issuer)
      .setAudience(issuer.audience)
      .setExpirationTime('10m')
      .sign(Buffer.from(keys));
    expect(await verifier.verify(token)).toBeNull();
  });

  test.each([
    ['for another audience', { aud: 'another-api' }],
    ['by another issuer', { iss: 'http://evil.example' }],
    ['without a unit', { unit_id: undefined }],
    ['with a subject that is no id', { sub: "p-1'; drop table people; --" }],
  ])('when it was made %s', async (_title, claims) => {
    const altered: Record<string, string | undefined> = claims;
    expect(await verifier.verify(await issuer.token(officer, { claims: altered }))).toBeNull();
  });

  test('with "not ready", not "not signed in", while the issuer is away', async () => {
    const lonely = verifierOf({ TOKEN_JWKS_URL: 'http://127.0.0.1:9/jwks.json' });
    const failure = lonely.verify(await issuer.token(officer));
    await expect(failure).rejects.toThrow(ProblemException);
    await expect(failure).rejects.toThrow('NOT_READY');
  });
});
