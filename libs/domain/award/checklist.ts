import type { LegalDate } from '../legal/working-calendar.js';
import type { PackRules } from '../pack/policy-pack.js';
import { type Requirement, requiredOf } from '../pack/requirement.js';
import { type DossierCase, dossierFacts } from './dossier-case.js';

export interface Checklist {
  readonly required: readonly Requirement[];
  /** Codes that are required and not there. */
  readonly missing: readonly string[];
  readonly isComplete: boolean;
}

type DossierRules = Pick<PackRules, 'awards' | 'shortDossiers' | 'checklist'>;

/** Thành phần hồ sơ of a case (Luật 06/2022/QH15 Điều 84); further papers are no fault. */
export function checklistOf(
  rules: DossierRules,
  dossier: DossierCase & { readonly present: readonly string[] },
  receivedOn: LegalDate,
): Checklist {
  const { present, ...given } = dossier;
  const required = requiredOf(rules.checklist, dossierFacts(rules, given), receivedOn);
  return compared(required, present);
}

/** Công văn trả hồ sơ: the fields without which it may not leave. */
export function returnLetterFields(
  rules: Pick<PackRules, 'returnLetter'>,
  fields: readonly string[],
  receivedOn: LegalDate,
): Checklist {
  return compared(requiredOf(rules.returnLetter, {}, receivedOn), fields);
}

function compared(required: readonly Requirement[], present: readonly string[]): Checklist {
  const missing = required.map(({ id }) => id).filter((id) => !present.includes(id));
  return { required, missing, isComplete: missing.length === 0 };
}
