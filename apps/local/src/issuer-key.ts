import fs from 'node:fs';
import path from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { readJsonFile, writeJsonFile } from './json-file.js';

export const SIGNING_ALGORITHM = 'ES256';

/** The key pair of the development issuer; the private half never leaves the data folder. */
export interface IssuerKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** The stored key, or `null` where the stack has never run. */
export async function readIssuerKey(keys: string): Promise<IssuerKey | null> {
  const stored = readJsonFile(keyFile(keys)) as JWK | null;
  if (!stored) return null;
  const { d: _secret, ...publicPart } = stored;
  const keyId = await calculateJwkThumbprint(stored);
  const privateKey = (await importJWK(stored, SIGNING_ALGORITHM)) as CryptoKey;
  const publicJwk = { ...publicPart, kid: keyId, alg: SIGNING_ALGORITHM, use: 'sig' };
  return { keyId, privateKey, publicJwk };
}

export async function ensureIssuerKey(keys: string): Promise<IssuerKey> {
  const stored = await readIssuerKey(keys);
  if (stored) return stored;
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  fs.mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeJsonFile(keyFile(keys), await exportJWK(privateKey));
  return ensureIssuerKey(keys);
}

function keyFile(keys: string): string {
  return path.join(keys, 'issuer.json');
}
