import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { VALIDITY } from './check-expressions.js';

/** đơn vị: an organisation that files or decides. */
@Entity({ name: 'units' })
@Unique('units_code_key', ['code'])
@Check('units_validity_check', VALIDITY)
export class UnitEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'units_pk' })
  id!: string;

  @Column({ name: 'code', type: 'text' })
  code!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'category', type: 'text' })
  category!: string;

  /** `null` for a unit under nobody of this register. */
  @ForeignKey(() => UnitEntity, { name: 'units_parent_fk' })
  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId!: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}
