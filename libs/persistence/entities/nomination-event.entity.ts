import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  EVENT_TYPES,
  type EventDetails,
  type EventType,
  type NoticeIntent,
} from '#domain/nomination/nomination-event.js';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';
import { oneOf } from './check-expressions.js';
import { DossierEntity } from './dossier.entity.js';

/** The record: what happened, numbered without gaps. Rows are added and never changed. */
@Entity({ name: 'nomination_events' })
@ForeignKey(() => NominationEventEntity, ['nominationId', 'prevSeq'], ['nominationId', 'seq'], {
  name: 'nomination_events_no_gap',
})
@Check('nomination_events_seq_check', 'seq >= 1')
@Check('nomination_events_prev_seq_check', 'prev_seq is not distinct from nullif(seq - 1, 0)')
@Check('nomination_events_type_check', oneOf('type', EVENT_TYPES))
export class NominationEventEntity {
  @ForeignKey(() => DossierEntity, { name: 'nomination_events_nomination_fk' })
  @PrimaryColumn({
    name: 'nomination_id',
    type: 'uuid',
    primaryKeyConstraintName: 'nomination_events_pk',
  })
  nominationId!: string;

  @PrimaryColumn({ name: 'seq', type: 'int', primaryKeyConstraintName: 'nomination_events_pk' })
  seq!: number;

  /** The event before it, which must be there; `null` for the first. */
  @Column({ name: 'prev_seq', type: 'int', nullable: true })
  prevSeq!: number | null;

  @Column({ name: 'type', type: 'text' })
  type!: EventType;

  /** Legal instant. */
  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** `null`: time itself, as for `commandId`. */
  @Column({ name: 'actor_id', type: 'text', nullable: true })
  actorId!: string | null;

  @Column({ name: 'command_id', type: 'text', nullable: true })
  commandId!: string | null;

  @Column({ name: 'details', type: 'jsonb' })
  details!: EventDetails;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: NominationFacts;

  @Column({ name: 'notices', type: 'jsonb' })
  notices!: readonly NoticeIntent[];

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
