import type { OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { refuse } from '#platform/problems/problem.js';

interface Route {
  readonly pattern: RegExp;
  /** Media types of the body by method; none where the method takes no body. */
  readonly bodies: ReadonlyMap<string, readonly string[]>;
}

const METHODS = ['get', 'post'] as const;

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).map(([path, item]) => {
    const bodies = METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { requestBody } = operation;
      const types = requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
      return [[method.toUpperCase(), types] as const];
    });
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`, 'i');
    return { pattern, bodies: new Map(bodies) };
  });
}

function hasBody(request: Request): boolean {
  const length = request.headers['content-length'];
  return (
    request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  );
}

function check(route: Route, request: Request): void {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const types = route.bodies.get(method);
  if (!types)
    throw refuse('METHOD_NOT_ALLOWED', {}, { Allow: [...route.bodies.keys()].join(', ') });
  if (hasBody(request) && types.length > 0 && !request.is([...types]))
    throw refuse('MEDIA_TYPE_NOT_SUPPORTED', { detail: `Chỉ nhận ${types.join(', ')}` });
}

const DESCRIPTION = /^\/api\/(docs|openapi\.json)(\/|$)/;

/** Refuses, before anything is read, routes, methods and media types that the API's own description does not name. */
export function contractCheck(document: OpenAPIObject) {
  const routes = routesOf(document);
  return (request: Request, _response: Response, next: NextFunction): void => {
    const route = routes.find(({ pattern }) => pattern.test(request.path));
    if (route) check(route, request);
    else if (!DESCRIPTION.test(request.path)) throw refuse('NOT_FOUND');
    next();
  };
}
