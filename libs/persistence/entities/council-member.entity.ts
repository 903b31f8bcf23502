import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { VALIDITY } from './check-expressions.js';
import { CouncilEntity } from './council.entity.js';
import { PersonEntity } from './person.entity.js';

/** Membership of a council from a day, to a day; the roster of a day follows from it. */
@Entity({ name: 'council_members' })
@Check('council_members_validity_check', VALIDITY)
export class CouncilMemberEntity {
  @ForeignKey(() => CouncilEntity, { name: 'council_members_council_fk' })
  @PrimaryColumn({
    name: 'council_id',
    type: 'text',
    primaryKeyConstraintName: 'council_members_pk',
  })
  councilId!: string;

  @ForeignKey(() => PersonEntity, { name: 'council_members_person_fk' })
  @PrimaryColumn({
    name: 'person_id',
    type: 'text',
    primaryKeyConstraintName: 'council_members_pk',
  })
  personId!: string;

  @PrimaryColumn({
    name: 'valid_from',
    type: 'date',
    primaryKeyConstraintName: 'council_members_pk',
  })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;
}
