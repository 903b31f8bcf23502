import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemResponse } from '../problems/problem.response.js';

const DESCRIPTION = [
  'Thi đua, khen thưởng của một tỉnh. Every error is `application/problem+json` with a stable `code`,',
  'a Vietnamese `title` and, where the process refuses, the `article` it rests on.',
].join(' ');

/** Zod says JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function converted(schema: unknown, { schemaType }: { readonly schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
  });
  return { schema: rest, components: $defs };
}

const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** Every operation may be refused, and health is asked without a token. */
function completed(document: OpenAPIObject): OpenAPIObject {
  for (const [path, { get, post }] of Object.entries(document.paths)) {
    for (const operation of [get, post]) {
      if (!operation) continue;
      operation.responses['default'] = {
        description: 'Refused or failed',
        content: PROBLEM_CONTENT,
      };
      if (path.startsWith('/health/')) operation.security = [];
    }
  }
  const { components: problem } = converted(problemResponse, { schemaType: 'output' }) ?? {};
  const schemas = { ...document.components?.schemas, ...(problem as typeof document.components) };
  return { ...document, components: { ...document.components, schemas } };
}

/** The API as it describes itself; needs no database. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Vinh Danh')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: converted,
  });
  return completed(document);
}
