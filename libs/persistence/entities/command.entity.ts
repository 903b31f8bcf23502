import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '#domain/authority/role.js';
import type { Refusal } from '#domain/legal/refusal.js';
import { MOVES, type MoveDetails } from '#domain/nomination/nomination-move.js';
import { oneOf } from './check-expressions.js';
import { DossierEntity } from './dossier.entity.js';

export const COMMAND_KINDS = ['file-nomination', ...MOVES] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

export const COMMAND_STATES = ['pending', 'done', 'refused', 'abandoned'] as const;
export type CommandState = (typeof COMMAND_STATES)[number];

/** What a person asked for, noted before the process decides it, and what became of it. */
@Entity({ name: 'commands' })
@Check('commands_id_check', 'char_length(id) between 1 and 200')
@Check('commands_kind_check', oneOf('kind', COMMAND_KINDS))
@Check('commands_comment_check', 'char_length(comment) <= 4000')
@Check('commands_state_check', oneOf('state', COMMAND_STATES))
@Check('commands_settled_check', `state = 'pending' or settled_at is not null`)
@Check('commands_refusal_check', `(state = 'refused') = (refusal is not null)`)
@Check('commands_done_check', `(state = 'done') = (first_seq is not null and last_seq is not null)`)
@Index('commands_pending_idx', ['notedAt'], { where: `(state = 'pending'::text)` })
export class CommandEntity {
  /** The caller's `Idempotency-Key`. */
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'commands_pk' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: CommandKind;

  @ForeignKey(() => DossierEntity, { name: 'commands_nomination_fk' })
  @Column({ name: 'nomination_id', type: 'uuid' })
  nominationId!: string;

  @Column({ name: 'actor_id', type: 'text' })
  actorId!: string;

  /** Roles and unit as they were when the command was noted. */
  @Column({ name: 'actor', type: 'jsonb' })
  actor!: Actor;

  @Column({ name: 'details', type: 'jsonb' })
  details!: MoveDetails;

  /** Free text of the actor, kept out of the process; `null` where he said nothing. */
  @Column({ name: 'comment', type: 'text', nullable: true })
  comment!: string | null;

  @Column({ name: 'payload_hash', type: 'text' })
  payloadHash!: string;

  @Column({ name: 'state', type: 'text', default: 'pending' })
  state!: CommandState;

  @Column({ name: 'refusal', type: 'jsonb', nullable: true })
  refusal!: Refusal | null;

  /** First and last event that the command brought about; `null` until it is done. */
  @Column({ name: 'first_seq', type: 'int', nullable: true })
  firstSeq!: number | null;

  @Column({ name: 'last_seq', type: 'int', nullable: true })
  lastSeq!: number | null;

  @Column({ name: 'noted_at', type: 'timestamptz', default: () => 'now()' })
  notedAt!: Date;

  /** `null` while pending. */
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  /** How often a sweep has taken it up. */
  @Column({ name: 'attempts', type: 'int', default: 0 })
  attempts!: number;
}
