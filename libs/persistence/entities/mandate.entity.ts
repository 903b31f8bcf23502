import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { VALIDITY } from './check-expressions.js';
import { PersonEntity } from './person.entity.js';

/** Phân công, ủy quyền: a deputy's dated right to sign KT. */
@Entity({ name: 'mandates' })
@Check('mandates_validity_check', VALIDITY)
@Index('mandates_deputy_idx', ['deputyId', 'validFrom'])
export class MandateEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'mandates_pk' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'mandates_deputy_fk' })
  @Column({ name: 'deputy_id', type: 'text' })
  deputyId!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}
