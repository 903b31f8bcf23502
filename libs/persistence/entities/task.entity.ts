import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '#domain/authority/role.js';
import type { TaskClock } from '#domain/nomination/nomination-facts.js';
import { STEPS, type Step } from '#domain/nomination/nomination-stage.js';
import { oneOf } from './check-expressions.js';
import { DossierEntity } from './dossier.entity.js';

/** A human task as the events opened and closed it; written by the projector alone. */
@Entity({ name: 'tasks' })
@Check('tasks_step_check', oneOf('step', STEPS))
@Check('tasks_round_check', 'round >= 1')
@Check('tasks_candidate_group_check', oneOf('candidate_group', ROLES))
@Check('tasks_closed_check', '(closed_at is null) = (closed_seq is null)')
@Index('tasks_nomination_idx', ['nominationId'])
@Index('tasks_open_idx', ['candidateGroup', 'dueOn'], { where: '(closed_at IS NULL)' })
export class TaskEntity {
  /** `nomination:<uuid>:<step>:<round>` */
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'tasks_pk' })
  id!: string;

  @Column({ name: 'step', type: 'text' })
  step!: Step;

  @Column({ name: 'round', type: 'int' })
  round!: number;

  @Column({ name: 'candidate_group', type: 'text' })
  candidateGroup!: Role;

  /** Set where the candidates are those of one unit. */
  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** `null` where the law knows no limit, as are the limit's three other columns. */
  @Column({ name: 'start_on', type: 'date', nullable: true })
  startOn!: string | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'clock', type: 'jsonb', nullable: true })
  clock!: TaskClock | null;

  /** `null` while open. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** `null` while open, or where time closed it. */
  @Column({ name: 'closed_by', type: 'text', nullable: true })
  closedBy!: string | null;

  @Column({ name: 'closed_seq', type: 'int', nullable: true })
  closedSeq!: number | null;

  @ForeignKey(() => DossierEntity, { name: 'tasks_nomination_fk' })
  @Column({ name: 'nomination_id', type: 'uuid' })
  nominationId!: string;
}
