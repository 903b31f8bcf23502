import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from './check-expressions.js';
import { CommandEntity } from './command.entity.js';
import { DossierEntity } from './dossier.entity.js';

export const BALLOT_CHOICES = ['for', 'against', 'blank'] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

/** bỏ phiếu kín: what a member voted. Read by the tally alone; it counts when its command is done. */
@Entity({ name: 'ballots' })
@Unique('ballots_commitment_key', ['commitment'])
@Check('ballots_choice_check', oneOf('choice', BALLOT_CHOICES))
@Index('ballots_nomination_idx', ['nominationId'])
export class BallotEntity {
  @ForeignKey(() => CommandEntity, { name: 'ballots_command_fk' })
  @PrimaryColumn({ name: 'command_id', type: 'text', primaryKeyConstraintName: 'ballots_pk' })
  commandId!: string;

  @ForeignKey(() => DossierEntity, { name: 'ballots_nomination_fk' })
  @Column({ name: 'nomination_id', type: 'uuid' })
  nominationId!: string;

  @Column({ name: 'choice', type: 'text' })
  choice!: BallotChoice;

  @Column({ name: 'salt', type: 'text' })
  salt!: string;

  @Column({ name: 'commitment', type: 'text' })
  commitment!: string;
}
