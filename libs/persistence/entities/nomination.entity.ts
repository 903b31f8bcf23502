import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '#domain/authority/role.js';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';
import { OUTCOMES, type Outcome, STAGES, type Stage } from '#domain/nomination/nomination-stage.js';
import { noneOrOneOf, oneOf } from './check-expressions.js';
import { DossierEntity } from './dossier.entity.js';

/** đề nghị khen thưởng as its latest event left it; written by the projector alone. */
@Entity({ name: 'nominations' })
@Check('nominations_stage_check', oneOf('stage', STAGES))
@Check('nominations_outcome_check', noneOrOneOf('outcome', OUTCOMES))
@Check('nominations_action_required_by_check', noneOrOneOf('action_required_by', ROLES))
@Check('nominations_closed_outcome_check', `(stage = 'closed') = (outcome is not null)`)
@Check('nominations_closed_at_check', `(stage = 'closed') = (closed_at is not null)`)
@Check('nominations_closed_task_check', `(stage = 'closed') = (task_id is null)`)
@Index('nominations_stage_idx', ['stage', 'dueOn'])
@Index('nominations_action_required_by_idx', ['actionRequiredBy', 'dueOn'])
export class NominationEntity {
  @ForeignKey(() => DossierEntity, { name: 'nominations_dossier_fk' })
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'nominations_pk' })
  id!: string;

  @Column({ name: 'stage', type: 'text' })
  stage!: Stage;

  /** `null` while open, as is `closedAt`. */
  @Column({ name: 'outcome', type: 'text', nullable: true })
  outcome!: Outcome | null;

  /** nơi phải xử lý; `null` when closed, as is `taskId`. */
  @Column({ name: 'action_required_by', type: 'text', nullable: true })
  actionRequiredBy!: Role | null;

  @Column({ name: 'task_id', type: 'text', nullable: true })
  taskId!: string | null;

  /** Limit of the open task; `null` where the law knows none. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  /** When the open task was escalated; `null` while it is in time. */
  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;

  @Column({ name: 'complete_dossier_received_on', type: 'date', nullable: true })
  completeDossierReceivedOn!: string | null;

  @Column({ name: 'conferred_on', type: 'date', nullable: true })
  conferredOn!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'decision_number', type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: NominationFacts;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** Number of the event that this row shows. */
  @Column({ name: 'seq', type: 'int' })
  seq!: number;
}
