import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import { contractCheck } from './contract-check.js';
import { limitHttp } from './http-limits.js';
import { openApiDocument } from './openapi-document.js';
import { requestLog } from './request-log.js';

const MAX_JSON_BYTES = 1_048_576;
const PREFIX = 'api';

/** Answers hold people's names; no cache keeps them. */
function neverStored(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}

export function nameRoutes(app: NestExpressApplication): void {
  app.setGlobalPrefix(PREFIX, { exclude: ['health/live', 'health/ready'] });
}

/** Everything between the socket and the controllers, in the order a request meets it. */
export async function configureApi(app: NestExpressApplication): Promise<void> {
  z.config(z.locales.vi());
  limitHttp(app.getHttpServer());
  nameRoutes(app);
  const document = openApiDocument(app);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(requestLog());
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.use(neverStored);
  app.use(contractCheck(document));
  app.useBodyParser('json', { limit: MAX_JSON_BYTES });
  SwaggerModule.setup(`${PREFIX}/docs`, app, document, {
    jsonDocumentUrl: `${PREFIX}/openapi.json`,
    raw: ['json'],
  });
  await app.init();
}
