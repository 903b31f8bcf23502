import type { Role } from '../authority/role.js';
import type { SignatureCapacity } from '../authority/signature-mandate.policy.js';
import type { BallotResult } from '../council/ballot-count.policy.js';
import type { Citation } from '../legal/citation.js';
import type { EpochMs } from '../legal/legal-clock.js';
import type { LegalDate, Period, Suspension } from '../legal/working-calendar.js';
import type { CouncilRoster } from './nomination-move.js';
import type { Outcome, Stage, Step } from './nomination-stage.js';

/** đề nghị khen thưởng: one nominee proposed for one award. Ids only; names live in the dossier. */
export interface NominationIdentity {
  readonly nominationId: string;
  readonly submissionId: string;
  readonly unitId: string;
  readonly awardCode: string;
  /** The person nominated, where the nominee is one who may also act in the system. */
  readonly nomineePersonId: string | null;
}

/** The basis of a task's limit; the calendar turns it into dates and explains them. */
export interface TaskClock {
  readonly startOn: LegalDate;
  readonly period: Period;
  readonly suspensions: readonly Suspension[];
  readonly citation: Citation | null;
  readonly dueOn: LegalDate;
  readonly expiresAt: EpochMs;
}

export interface OpenTask {
  /** `nomination:<uuid>:<step>:<round>` */
  readonly taskId: string;
  readonly step: Step;
  readonly round: number;
  readonly candidateGroup: Role;
  /** Set where the candidates are those of one unit. */
  readonly unitId: string | null;
  readonly openedAt: EpochMs;
  /** `null`: no limit by the rules known. */
  readonly clock: TaskClock | null;
}

export interface SignedDecision {
  readonly number: string;
  readonly signedOn: LegalDate;
  readonly signerId: string;
  readonly capacity: SignatureCapacity;
  readonly mandateId: string | null;
}

export interface CouncilFacts {
  readonly roster: CouncilRoster;
  /** Who has voted; never how. */
  readonly votedIds: readonly string[];
  readonly result: BallotResult | null;
}

/** Everything the policies ask of a nomination: dated facts; statuses are derived from them. */
export interface NominationFacts extends NominationIdentity {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly task: OpenTask | null;
  /** The task whose clock stands still while the unit supplies what is missing. */
  readonly suspendedTask: OpenTask | null;
  readonly supplementRounds: number;
  readonly missingItems: readonly string[];
  readonly council: CouncilFacts | null;
  readonly decision: SignedDecision | null;
  readonly filedAt: EpochMs;
  readonly completeDossierReceivedOn: LegalDate | null;
  readonly conferredOn: LegalDate | null;
  readonly closedAt: EpochMs | null;
}

/** nơi phải xử lý: the group that must act now, or `null` when the case is closed. */
export function actionRequiredBy(facts: NominationFacts): Role | null {
  return facts.task?.candidateGroup ?? null;
}
