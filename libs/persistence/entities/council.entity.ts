import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** Hội đồng thi đua, khen thưởng. */
@Entity({ name: 'councils' })
export class CouncilEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'councils_pk' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @ForeignKey(() => PersonEntity, { name: 'councils_secretary_fk' })
  @Column({ name: 'secretary_id', type: 'text' })
  secretaryId!: string;
}
