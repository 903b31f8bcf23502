import path from 'node:path';
import type { Citation } from '#domain/legal/citation.js';
import {
  type AWARD_KINDS,
  type AwardType,
  awardFile,
  type DossierItem,
  type NomineeKind,
} from './award-file.js';
import { readRoutes } from './route-reader.js';
import { readYamlFile } from './yaml-file.js';

/** One document that a dossier holds (thành phần hồ sơ). */
export interface ChecklistItem {
  readonly code: DossierItem;
  readonly label: string;
  readonly citation: Citation;
  /** `false`: only where the case gives reason for it. */
  readonly isRequired: boolean;
}

/** What the catalogue says of one emulation title or commendation form. */
export interface AwardRule {
  readonly code: string;
  readonly label: string;
  readonly kind: (typeof AWARD_KINDS)[number];
  readonly nomineeKinds: readonly NomineeKind[];
  readonly level: 'province';
  readonly awardTypes: readonly AwardType[];
  /** Route of every nomination for this award. */
  readonly routeId: string;
  readonly citation: Citation;
  readonly checklist: readonly ChecklistItem[];
}

/**
 * The catalogue `<packsDir>/awards.yaml` by award code.
 * @throws Error naming the file and the place of each mistake, or the award whose route is missing.
 */
export function readAwards(packsDir: string): ReadonlyMap<string, AwardRule> {
  const file = path.join(packsDir, 'awards.yaml');
  const awards: readonly AwardRule[] = readYamlFile(file, awardFile);
  const routes = readRoutes(packsDir);
  const lost = awards.find(({ routeId }) => !routes.has(routeId));
  if (lost) throw new Error(`${file}: ${lost.code}: routeId: no route "${lost.routeId}"`);
  return new Map(awards.map((award) => [award.code, award]));
}
