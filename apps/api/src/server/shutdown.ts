import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

const LET_FINISH_MS = 5_000;
const GIVE_UP_MS = 7_500;

async function close(app: NestExpressApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), LET_FINISH_MS).unref();
  setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
  await app.close();
}

/** On SIGTERM or SIGINT: no new requests, those under way finish, then database and Temporal are left. */
export function endOnSignals(app: NestExpressApplication): void {
  const end = () => {
    close(app).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
