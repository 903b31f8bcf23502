import { NestFactory } from '@nestjs/core';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { Configuration } from '#platform/configuration.js';
import { PinoLogger } from '#platform/pino-logger.js';
import { CommandSweep } from './command-sweep.js';
import { HealthServer } from './health-server.js';
import { NominationWorker } from './nomination-worker.js';
import { WorkerModule } from './worker.module.js';

/** Starts the program and ends with it: signals stop the worker, its end closes everything in order. */
async function main(): Promise<void> {
  const { logLevel } = new Configuration(process.env);
  const logger = new PinoLogger('worker', logLevel);
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const context = await NestFactory.createApplicationContext(WorkerModule, { logger });
  const worker = context.get(NominationWorker);
  const sweep = context.get(CommandSweep);
  const health = context.get(HealthServer);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => worker.stop());
  health.listen();
  sweep.start();
  try {
    await worker.run();
  } finally {
    health.close();
    await sweep.stop();
    await context.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
