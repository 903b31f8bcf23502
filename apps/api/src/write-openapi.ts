import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module.js';
import { nameRoutes } from './server/configure-api.js';
import { openApiDocument } from './server/openapi-document.js';

const FILE = 'docs/openapi.json';

/** The description without a database or Temporal: nothing of the application is built. */
async function describe(): Promise<string> {
  const options = { preview: true, logger: false as const, abortOnError: false };
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, options);
  nameRoutes(app);
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}

/** Program: writes docs/openapi.json; with `--check` it only says whether the file is up to date. */
async function main(): Promise<string> {
  const description = await describe();
  if (!process.argv.includes('--check')) {
    await writeFile(FILE, description);
    return `${FILE} written`;
  }
  const known = await readFile(FILE, 'utf8').catch(() => '');
  if (known === description) return `${FILE} is up to date`;
  throw new Error(`${FILE} is out of date: run node dist/apps/api/src/write-openapi.js`);
}

main().then(
  (said) => {
    process.stdout.write(`${said}\n`);
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
