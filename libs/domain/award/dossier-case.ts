import type { Facts } from '../pack/condition.js';
import { meetsOne } from '../pack/condition.js';
import type { PackRules } from '../pack/policy-pack.js';
import { awardOf } from './award-entry.js';

/** What decides the papers and steps of a nomination. */
export interface DossierCase {
  readonly award: string;
  readonly nomineeKind: string;
  readonly awardType: string;
  readonly procedure: string;
  readonly channel?: string | undefined;
  /** Further facts by name, e.g. `underPartyManagement`. */
  readonly facts?: Facts | undefined;
}

type Catalogue = Pick<PackRules, 'awards' | 'shortDossiers'>;

/** The case with what follows from the catalogue, for the conditions of the rules. */
export function dossierFacts(rules: Catalogue, dossier: DossierCase): Facts {
  const { facts, ...named } = dossier;
  const { kind, level, groups } = awardOf(rules.awards, dossier.award);
  const known = { channel: 'province', ...facts, ...named, kind, level, group: groups };
  const isShort = rules.shortDossiers.some(({ when }) => meetsOne(when, known));
  return { ...known, shortDossier: isShort };
}
