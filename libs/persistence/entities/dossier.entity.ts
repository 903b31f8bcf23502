import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import { NOMINEE_KINDS, type NomineeKind } from '../packs/award-file.js';
import { CalendarVersionEntity } from './calendar-version.entity.js';
import { oneOf } from './check-expressions.js';
import { PersonEntity } from './person.entity.js';
import { SubmissionEntity } from './submission.entity.js';
import { UnitEntity } from './unit.entity.js';

/** hồ sơ as it was filed, with the rules pinned to it. The one place of a nominee's name. */
@Entity({ name: 'dossiers' })
@Unique('dossiers_ordinal_key', ['submissionId', 'ordinal'])
@Check('dossiers_nominee_kind_check', oneOf('nominee_kind', NOMINEE_KINDS))
@Check('dossiers_nominee_person_check', `nominee_person_id is null or nominee_kind = 'individual'`)
@Index('dossiers_unit_idx', ['unitId'])
export class DossierEntity {
  @PrimaryColumn({ name: 'nomination_id', type: 'uuid', primaryKeyConstraintName: 'dossiers_pk' })
  nominationId!: string;

  @ForeignKey(() => SubmissionEntity, { name: 'dossiers_submission_fk' })
  @Column({ name: 'submission_id', type: 'uuid' })
  submissionId!: string;

  /** Place on the letter's list, from 1. */
  @Column({ name: 'ordinal', type: 'int' })
  ordinal!: number;

  @ForeignKey(() => UnitEntity, { name: 'dossiers_unit_fk' })
  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string;

  @Column({ name: 'award_code', type: 'text' })
  awardCode!: string;

  @Column({ name: 'award_type', type: 'text' })
  awardType!: string;

  @Column({ name: 'nominee_kind', type: 'text' })
  nomineeKind!: NomineeKind;

  @Column({ name: 'nominee_name', type: 'text' })
  nomineeName!: string;

  /** chức vụ; `null` for a collective or a household. */
  @Column({ name: 'nominee_position', type: 'text', nullable: true })
  nomineePosition!: string | null;

  /** `null` where the nominee does not act in the system. */
  @ForeignKey(() => PersonEntity, { name: 'dossiers_nominee_person_fk' })
  @Column({ name: 'nominee_person_id', type: 'text', nullable: true })
  nomineePersonId!: string | null;

  @Column({ name: 'achievement_period', type: 'text' })
  achievementPeriod!: string;

  /** Checklist items declared present. */
  @Column({ name: 'item_codes', type: 'text', array: true })
  itemCodes!: string[];

  @ForeignKey(() => CalendarVersionEntity, { name: 'dossiers_calendar_version_fk' })
  @Column({ name: 'calendar_version', type: 'text' })
  calendarVersion!: string;

  @Column({ name: 'route_id', type: 'text' })
  routeId!: string;

  @Column({ name: 'route_version', type: 'text' })
  routeVersion!: string;

  @Column({ name: 'route', type: 'jsonb' })
  route!: NominationRoute;

  /** What a search looks in, folded by `foldAccents`. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;
}
