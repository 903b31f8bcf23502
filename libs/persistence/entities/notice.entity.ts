import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '#domain/authority/role.js';
import type { NoticeIntent } from '#domain/nomination/nomination-event.js';
import { oneOf } from './check-expressions.js';

/** Keyed by kind, so that a new kind of the domain does not compile until it is named here. */
const NOTICE_KINDS: Readonly<Record<NoticeIntent['kind'], null>> = {
  'task-opened': null,
  reminder: null,
  escalation: null,
  closed: null,
};

/** What the holders of a role are told; written by the projector alone. */
@Entity({ name: 'notices' })
@Check('notices_kind_check', oneOf('kind', Object.keys(NOTICE_KINDS)))
@Check('notices_role_check', oneOf('role', ROLES))
@Index('notices_role_idx', ['role', 'at'])
export class NoticeEntity {
  /** `<nomination id>:<seq>:<index on the event>` */
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'notices_pk' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: NoticeIntent['kind'];

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  /** Set where only one unit's holders of the role are meant. */
  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId!: string | null;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'nomination_id', type: 'uuid' })
  nominationId!: string;

  /** `null` where no task is meant. */
  @Column({ name: 'task_id', type: 'text', nullable: true })
  taskId!: string | null;
}
