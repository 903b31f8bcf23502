import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import { routeFile } from './route-file.js';
import { contentHash, readYamlFile } from './yaml-file.js';

const ENDING = '.yaml';

/**
 * Every route of `<packsDir>/routes`, by its id, which is the name of its file. Its version changes
 * when a rule changes and stays when a comment or the label does.
 * @throws Error naming the file and the place of each mistake.
 */
export function readRoutes(packsDir: string): ReadonlyMap<string, NominationRoute> {
  const folder = path.join(packsDir, 'routes');
  const routes = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => readRoute(path.join(folder, name)));
  return new Map(routes.map((route) => [route.routeId, route]));
}

function readRoute(file: string): NominationRoute {
  const { routeId, sequence, steps, council, maxSupplementRounds, withdrawal } = readYamlFile(
    file,
    routeFile,
  );
  if (routeId !== path.basename(file, ENDING))
    throw new Error(`${file}: routeId: is "${routeId}", the file has another name`);
  const rules = { routeId, sequence, steps, council, maxSupplementRounds, withdrawal };
  return { ...rules, version: contentHash(rules) };
}
