import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type DevelopmentIssuer, startDevelopmentIssuer } from './development-issuer.js';
import { anyFreePort } from './free-port.js';
import { ensureIssuerKey, type IssuerKey } from './issuer-key.js';

const OFFICER = {
  key: 'officer',
  personId: 'person-1',
  name: 'Nguyễn Thị Mẫu',
  unitId: 'unit-1',
  roles: ['unit-officer'],
};

describe('the development issuer', () => {
  let keys: string;
  let key: IssuerKey;
  let issuer: DevelopmentIssuer;

  beforeAll(async () => {
    keys = fs.mkdtempSync(path.join(os.tmpdir(), 'keys-'));
    key = await ensureIssuerKey(keys);
    issuer = await startDevelopmentIssuer({ port: await anyFreePort(), key, personas: [OFFICER] });
  });
  afterAll(async () => {
    await issuer.stop();
    fs.rmSync(keys, { recursive: true });
  });

  async function askToken(persona: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ persona });
    return fetch(`${issuer.url}/token`, { method: 'POST', headers, body });
  }

  test('a persona gets a token that its published keys verify', async () => {
    const answer = (await (await askToken('officer')).json()) as Record<string, unknown>;
    expect(answer['expires_in']).toBe(12 * 3_600);
    const { payload } = await jwtVerify(
      String(answer['access_token']),
      createRemoteJWKSet(new URL(issuer.jwksUrl)),
      { issuer: issuer.url, audience: 'vinh-danh-api' },
    );
    const { sub, name, unit_id, roles, iat = 0, exp = 0 } = payload;
    expect({ sub, name, unit_id, roles }).toEqual({
      sub: 'person-1',
      name: 'Nguyễn Thị Mẫu',
      unit_id: 'unit-1',
      roles: ['unit-officer'],
    });
    expect(exp - iat).toBe(12 * 3_600);
  });

  test('nobody gets a token for an unknown persona', async () => {
    const response = await askToken('nobody');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'unknown_persona' });
  });

  test('the private key is neither published nor readable by others', async () => {
    const published = (await (await fetch(issuer.jwksUrl)).json()) as { keys: object[] };
    expect(published.keys.map((one) => Object.keys(one).sort())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    ]);
    expect(fs.statSync(path.join(keys, 'issuer.json')).mode & 0o777).toBe(0o600);
  });

  test('the same key is found again at the next start', async () => {
    expect((await ensureIssuerKey(keys)).keyId).toBe(key.keyId);
  });

  test('a request under a foreign host name is refused', async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: 'elsewhere.example' };
      http.get(`${issuer.url}/personas`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(status).toBe(403);
  });

  test('it does not start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      const starting = startDevelopmentIssuer({ port: await anyFreePort(), key, personas: [] });
      await expect(starting).rejects.toThrow('it does not run with NODE_ENV=production');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
