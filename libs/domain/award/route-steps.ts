import { limitFor } from '../deadline-ledger/deadline-rule.js';
import type { LegalDate } from '../legal/working-calendar.js';
import type { PackRules } from '../pack/policy-pack.js';
import { type Requirement, requiredOf } from '../pack/requirement.js';
import { type DossierCase, dossierFacts } from './dossier-case.js';

export interface RouteSteps {
  readonly publicNotice: boolean;
  /** Working days that the list is posted; `null` without a notice. */
  readonly publicNoticeWorkingDays: number | null;
  readonly publicConsultation: boolean;
  readonly concurrence: boolean;
  readonly partyOpinion: boolean;
  /** A vote with a ratio required by the national rule. */
  readonly ballot: boolean;
  readonly councilMinutes: boolean;
  readonly rules: readonly Requirement[];
}

type StepRules = Pick<PackRules, 'awards' | 'shortDossiers' | 'checklist' | 'steps' | 'deadlines'>;

/** The steps of a route: those that leave a paper in the dossier, and those the law names apart. */
export function routeSteps(
  rules: StepRules,
  dossier: DossierCase,
  receivedOn: LegalDate,
): RouteSteps {
  const facts = dossierFacts(rules, dossier);
  const required = [...rules.checklist, ...rules.steps];
  const applying = requiredOf(required, facts, receivedOn);
  const has = (code: string) => applying.some(({ id }) => id === code);
  const notice = has('public-notice-result')
    ? limitFor(rules.deadlines, 'public-notice', facts)
    : null;
  return {
    publicNotice: has('public-notice-result'),
    publicNoticeWorkingDays: notice?.amount ?? null,
    publicConsultation: has('public-consultation'),
    concurrence: has('concurrence'),
    partyOpinion: has('party-opinion'),
    ballot: has('ballot'),
    councilMinutes: has('council-minutes'),
    rules: applying,
  };
}
