import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Configuration } from '../configuration.js';
import { refuse } from '../problems/problem.js';
import type { Identity } from './identity.js';
import { identityFrom } from './token-claims.js';

/** Asymmetric only: with a shared secret, or none, anybody who verifies could also forge. */
const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;
const KEYS_WITHIN_MS = 5_000;

/** The issuer's keys could not be had; nothing is known of the token. */
function isIssuerAway(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);
}

/** Verifies bearer tokens against the issuer's published keys, in real time. */
@Injectable()
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly issuer: string;
  private readonly audience: string;

  constructor(configuration: Configuration) {
    const url = new URL(configuration.tokenJwksUrl);
    this.keys = createRemoteJWKSet(url, { timeoutDuration: KEYS_WITHIN_MS });
    this.issuer = configuration.tokenIssuer;
    this.audience = configuration.tokenAudience;
  }

  /** `null`: expired, forged, for somebody else or without the claims we need. */
  async verify(token: string): Promise<Identity | null> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.issuer,
        audience: this.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      return identityFrom(payload);
    } catch (error) {
      if (isIssuerAway(error)) throw refuse('NOT_READY', {}, { 'Retry-After': '5' });
      return null;
    }
  }
}
