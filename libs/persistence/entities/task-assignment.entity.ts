import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';
import { TaskEntity } from './task.entity.js';

/** Who holds a task: a truth of its own. The projector adds the row, vacant, and never touches it again. */
@Entity({ name: 'task_assignments' })
@Check('task_assignments_version_check', 'version >= 0')
export class TaskAssignmentEntity {
  @ForeignKey(() => TaskEntity, { name: 'task_assignments_task_fk' })
  @PrimaryColumn({ name: 'task_id', type: 'text', primaryKeyConstraintName: 'task_assignments_pk' })
  taskId!: string;

  /** `null`: nobody holds it. */
  @ForeignKey(() => PersonEntity, { name: 'task_assignments_holder_fk' })
  @Column({ name: 'holder_id', type: 'text', nullable: true })
  holderId!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  /** Grows by one with each claim and release. */
  @Column({ name: 'version', type: 'int', default: 0 })
  version!: number;
}
