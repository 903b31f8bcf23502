import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';
import { UnitEntity } from './unit.entity.js';

/** tờ trình: the letter by which a unit files one or many nominations. */
@Entity({ name: 'submissions' })
@Index('submissions_unit_idx', ['unitId', 'filedAt'])
export class SubmissionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'submissions_pk' })
  id!: string;

  @Column({ name: 'letter_number', type: 'text' })
  letterNumber!: string;

  @Column({ name: 'letter_on', type: 'date' })
  letterOn!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;

  @ForeignKey(() => UnitEntity, { name: 'submissions_unit_fk' })
  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string;

  @ForeignKey(() => PersonEntity, { name: 'submissions_filed_by_fk' })
  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;
}
