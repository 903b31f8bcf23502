import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ROLES, type Role } from '#domain/authority/role.js';
import { onlyOf } from './check-expressions.js';
import { UnitEntity } from './unit.entity.js';

/** Someone who acts in the system; his id is the subject of his token. */
@Entity({ name: 'people' })
@Check('people_roles_check', onlyOf('roles', ROLES))
export class PersonEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'people_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** chức vụ */
  @Column({ name: 'title', type: 'text' })
  title!: string;

  @ForeignKey(() => UnitEntity, { name: 'people_unit_fk' })
  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string;

  @Column({ name: 'roles', type: 'text', array: true })
  roles!: Role[];
}
