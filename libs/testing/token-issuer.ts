import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Actor } from '#domain/authority/role.js';

const AUDIENCE = 'vinh-danh-api';
const KEY_ID = 'test-key';

export interface TokenOptions {
  readonly claims?: JWTPayload;
  /** Seconds from now; negative for a token that has expired. */
  readonly expiresIn?: number;
}

/** Signs tokens as the identity provider does, and publishes its key. */
export class TokenIssuer {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async start(): Promise<TokenIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' }];
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new TokenIssuer(`http://127.0.0.1:${port}`, server, privateKey);
  }

  get jwksUrl(): string {
    return `${this.issuer}/.well-known/jwks.json`;
  }

  get audience(): string {
    return AUDIENCE;
  }

  token(actor: Actor, options: TokenOptions = {}): Promise<string> {
    return this.sign(this.key, actor, options);
  }

  /** As an attacker would, with a key of his own under the issuer's key id. */
  async forgedToken(actor: Actor): Promise<string> {
    return this.sign((await generateKeyPair('ES256')).privateKey, actor, {});
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private sign(key: CryptoKey, actor: Actor, options: TokenOptions): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { personId, unitId, roles } = actor;
    const payload: JWTPayload = {
      iss: this.issuer,
      aud: this.audience,
      iat: now,
      exp: now + (options.expiresIn ?? 600),
      sub: personId,
      name: `Người ${personId}`,
      unit_id: unitId,
      roles: [...roles],
      ...options.claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: KEY_ID }).sign(key);
  }
}
