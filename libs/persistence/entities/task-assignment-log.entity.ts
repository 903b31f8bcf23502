import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from './check-expressions.js';
import { PersonEntity } from './person.entity.js';
import { TaskEntity } from './task.entity.js';

export const ASSIGNMENT_ACTS = ['claim', 'release'] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

/** Each claim and release, for the audit; one a version. */
@Entity({ name: 'task_assignment_log' })
@Unique('task_assignment_log_version_key', ['taskId', 'version'])
@Check('task_assignment_log_act_check', oneOf('act', ASSIGNMENT_ACTS))
export class TaskAssignmentLogEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'task_assignment_log_pk' })
  id!: string;

  @Column({ name: 'act', type: 'text' })
  act!: AssignmentAct;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @ForeignKey(() => TaskEntity, { name: 'task_assignment_log_task_fk' })
  @Column({ name: 'task_id', type: 'text' })
  taskId!: string;

  @ForeignKey(() => PersonEntity, { name: 'task_assignment_log_actor_fk' })
  @Column({ name: 'actor_id', type: 'text' })
  actorId!: string;

  @Column({ name: 'version', type: 'int' })
  version!: number;
}
