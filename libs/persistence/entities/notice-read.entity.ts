import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NoticeEntity } from './notice.entity.js';
import { PersonEntity } from './person.entity.js';

/** A person has read a notice; a truth of its own table, untouched by a projection. */
@Entity({ name: 'notice_reads' })
export class NoticeReadEntity {
  @ForeignKey(() => NoticeEntity, { name: 'notice_reads_notice_fk' })
  @PrimaryColumn({ name: 'notice_id', type: 'text', primaryKeyConstraintName: 'notice_reads_pk' })
  noticeId!: string;

  @ForeignKey(() => PersonEntity, { name: 'notice_reads_person_fk' })
  @PrimaryColumn({ name: 'person_id', type: 'text', primaryKeyConstraintName: 'notice_reads_pk' })
  personId!: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
