import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarSlice } from '#calendar/calendar-slice.js';

/** The working calendar as nominations pinned it; a version never changes. */
@Entity({ name: 'calendar_versions' })
export class CalendarVersionEntity {
  @PrimaryColumn({
    name: 'version',
    type: 'text',
    primaryKeyConstraintName: 'calendar_versions_pk',
  })
  version!: string;

  @Column({ name: 'slice', type: 'jsonb' })
  slice!: CalendarSlice;
}
