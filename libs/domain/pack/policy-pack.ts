import type { AwardEntry } from '../award/award-entry.js';
import type { CompetenceRule, DecidingLevel } from '../award/competence.js';
import type { ProcedureRule } from '../award/procedure.js';
import type { QuotaRule } from '../award/quota.js';
import type { SuspendingCause } from '../bar/nomination-bar.js';
import type { ApprovalRule, QuorumRule } from '../council/council-rules.js';
import type { RankingRule } from '../council/ranking-rule.js';
import type { DeadlineRule } from '../deadline-ledger/deadline-rule.js';
import type { EligibilityRoute } from '../eligibility/criterion.js';
import type { InitiativeUse } from '../eligibility/initiative-rule.js';
import type { LedgerBar } from '../eligibility/ledger-bar.js';
import type { BaseSalary } from '../money/base-salary.js';
import type { BonusRule, PaymentRule } from '../money/bonus.js';
import type { MovementRoute } from '../movement/movement-routes.js';
import type { CourseLevel } from '../nomination-course/course-deadlines.js';
import type { IntakeRule } from '../nomination-course/intake.js';
import type { Condition } from './condition.js';
import type { PackHeader } from './pack-header.js';
import type { Requirement } from './requirement.js';
import type { Rule } from './rule.js';

/** Words that rules use: award titles, deadline names, ratings …, with their Vietnamese labels. */
export interface Term extends Rule {
  readonly label: string;
}

/** A dossier that the law keeps short, where one of its conditions is met. */
export interface ShortDossierRule extends Rule {
  readonly when: readonly Condition[];
}

/** The rules by subject; each is known by its id, within its subject. */
export interface PackRules {
  readonly awards: readonly AwardEntry[];
  readonly levels: readonly DecidingLevel[];
  readonly competence: readonly CompetenceRule[];
  readonly procedures: readonly ProcedureRule[];
  readonly shortDossiers: readonly ShortDossierRule[];
  readonly checklist: readonly Requirement[];
  readonly steps: readonly Requirement[];
  readonly returnLetter: readonly Requirement[];
  readonly quotas: readonly QuotaRule[];
  readonly deadlineNames: readonly Term[];
  readonly deadlines: readonly DeadlineRule[];
  readonly approvals: readonly ApprovalRule[];
  readonly quorums: readonly QuorumRule[];
  readonly rankings: readonly RankingRule[];
  readonly eligibility: readonly EligibilityRoute[];
  readonly ledgerBars: readonly LedgerBar[];
  readonly initiativeUses: readonly InitiativeUse[];
  readonly suspendingCauses: readonly SuspendingCause[];
  readonly baseSalaries: readonly BaseSalary[];
  readonly bonuses: readonly BonusRule[];
  readonly payments: readonly PaymentRule[];
  readonly movementRoutes: readonly MovementRoute[];
  readonly courseLevels: readonly CourseLevel[];
  readonly intake: readonly IntakeRule[];
}

/** Bộ quy định: national rules with those of the province and sector laid over them. */
export interface PolicyPack extends PackRules {
  readonly header: PackHeader;
  readonly overlays: readonly PackHeader[];
  /** Changes when a rule changes and stays when a comment does. */
  readonly hash: string;
}

/** All packs that the system holds. */
export interface PackShelf {
  readonly headers: readonly PackHeader[];
  /** @throws RangeError when there is no such pack. */
  open(packId: string, overlayIds: readonly string[]): PolicyPack;
}
