import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** A connection that has had its last answer would otherwise be kept alive, and us with it. */
const HANG_UP_EVERY_MS = 100;
const LET_FINISH_MS = 5_000;
const GIVE_UP_MS = 7_500;

async function close(app: NestExpressApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  setInterval(() => server.closeIdleConnections(), HANG_UP_EVERY_MS).unref();
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
