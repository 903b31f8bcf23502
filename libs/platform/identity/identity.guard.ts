import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { refuse } from '../problems/problem.js';
import { identify } from './identity.js';
import { Public } from './public.decorator.js';
import { TokenVerifier } from './token-verifier.js';

const REALM = 'Bearer realm="vinh-danh"';

function tokenOf(request: Request): string | null {
  return /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Default deny: a route is public by its decorator, or the caller is identified. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, places)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = tokenOf(request);
    if (token === null) throw refuse('NOT_SIGNED_IN', {}, { 'WWW-Authenticate': REALM });
    const identity = await this.verifier.verify(token);
    if (!identity)
      throw refuse('NOT_SIGNED_IN', {}, { 'WWW-Authenticate': `${REALM}, error="invalid_token"` });
    identify(request, identity);
    return true;
  }
}
