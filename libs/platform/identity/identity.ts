import type { Request } from 'express';
import type { Actor } from '#domain/authority/role.js';

/** Who the token says is calling. */
export interface Identity {
  readonly actor: Actor;
  /** For greeting only; never logged, never sent to a process. */
  readonly name: string;
}

const IDENTITIES = new WeakMap<Request, Identity>();

export function identify(request: Request, identity: Identity): void {
  IDENTITIES.set(request, identity);
}

/** @throws Error on a public route, which has no caller. */
export function identityOf(request: Request): Identity {
  const identity = IDENTITIES.get(request);
  if (!identity) throw new Error('the route is public and has no caller');
  return identity;
}
