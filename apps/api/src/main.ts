import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Configuration } from '#platform/configuration.js';
import { PinoLogger } from '#platform/pino-logger.js';
import { ApiModule } from './api.module.js';
import { configureApi } from './server/configure-api.js';
import { endOnSignals } from './server/shutdown.js';

/** Starts the program: log, application, limits, listen. */
async function main(): Promise<void> {
  const { apiHost, apiPort, logLevel } = new Configuration(process.env);
  const logger = new PinoLogger('api', logLevel);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  await configureApi(app);
  endOnSignals(app);
  await app.listen(apiPort, apiHost);
  logger.log(`listening on ${await app.getUrl()}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
