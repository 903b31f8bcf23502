import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What must leave the house, written with the event that causes it; a relay sends it. */
@Entity({ name: 'outbox' })
@Unique('outbox_dedup_key_key', ['dedupKey'])
@Index('outbox_unsent_idx', ['id'], { where: '(sent_at IS NULL)' })
export class OutboxMessageEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pk',
  })
  id!: number;

  @Column({ name: 'topic', type: 'text' })
  topic!: string;

  @Column({ name: 'dedup_key', type: 'text' })
  dedupKey!: string;

  @Column({ name: 'payload', type: 'jsonb' })
  payload!: Readonly<Record<string, unknown>>;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** `null` until it is sent. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
