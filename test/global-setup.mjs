import { startTestServers } from './test-servers.mjs';

/** Once per run: one PostgreSQL, one Temporal server, the workflow bundle; addresses in process.env. */
export default async function globalSetup() {
  await startTestServers();
}
