import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const ID = /^[\w.:-]{1,200}$/;

/** Only what is an id: a path may hold anything a caller typed. */
function idOf(request: Request): string {
  const { id } = request.params;
  return typeof id === 'string' && ID.test(id) ? id : '-';
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  const isRoute = typeof route === 'object' && route !== null && 'path' in route;
  return isRoute ? String(route.path) : 'no route';
}

/** One line a request: route, ids, status, time. Never a query, a body, a name or a token. */
export function requestLog() {
  const logger = new Logger('http');
  return (request: Request, response: Response, next: NextFunction): void => {
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - startedAt);
      const status = response.writableFinished ? response.statusCode : 'cut off';
      logger.log(`${request.method} ${routeOf(request)} ${idOf(request)} ${status} ${ms} ms`);
    });
    next();
  };
}
