import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { type Identity, identityOf } from './identity.js';

/** The actor behind the request. */
export const Caller = createParamDecorator<unknown, Actor>((_, context: ExecutionContext) => {
  return identityOf(context.switchToHttp().getRequest<Request>()).actor;
});

/** The actor with his name. */
export const CallerIdentity = createParamDecorator<unknown, Identity>(
  (_, context: ExecutionContext) => identityOf(context.switchToHttp().getRequest<Request>()),
);
