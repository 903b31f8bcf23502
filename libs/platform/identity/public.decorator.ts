import { Reflector } from '@nestjs/core';

/** Opens a route to callers without a token; everything else is closed. */
export const Public = Reflector.createDecorator<void, true>({ transform: () => true });
