import type { Role } from '#domain/authority/role.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { EventDetails, EventType } from '#domain/nomination/nomination-event.js';
import type { DossierEntity } from '../entities/dossier.entity.js';
import type { NominationEntity } from '../entities/nomination.entity.js';

type FiledInList = Pick<
  DossierEntity,
  | 'submissionId'
  | 'ordinal'
  | 'unitId'
  | 'awardCode'
  | 'awardType'
  | 'nomineeKind'
  | 'nomineeName'
  | 'nomineePosition'
  | 'nomineePersonId'
>;

type ShownInList = Pick<
  NominationEntity,
  | 'id'
  | 'stage'
  | 'outcome'
  | 'taskId'
  | 'dueOn'
  | 'expiresAt'
  | 'escalatedAt'
  | 'filedAt'
  | 'closedAt'
  | 'decisionNumber'
  | 'seq'
>;

/** One line of the list. */
export interface NominationListItem extends Readonly<FiledInList>, Readonly<ShownInList> {
  readonly actionRequiredBy: Role | null;
  readonly unitName: string;
  readonly letterNumber: string;
}

type FiledInDetail = Pick<
  DossierEntity,
  'achievementPeriod' | 'itemCodes' | 'calendarVersion' | 'routeId' | 'routeVersion' | 'route'
>;

type ShownInDetail = Pick<
  NominationEntity,
  'completeDossierReceivedOn' | 'conferredOn' | 'facts' | 'updatedAt'
>;

/** Everything known of one nomination but its record, tasks and documents. */
export interface NominationDetail
  extends NominationListItem,
    Readonly<FiledInDetail>,
    Readonly<ShownInDetail> {
  readonly letterOn: LegalDate;
  readonly subject: string;
  readonly filedBy: string;
}

/** One entry of the timeline. */
export interface TimelineRow {
  readonly seq: number;
  readonly type: EventType;
  readonly at: Date;
  /** `null`: time itself, as for the command; the name also of a person no longer registered. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly commandId: string | null;
  readonly comment: string | null;
  readonly details: EventDetails;
}
