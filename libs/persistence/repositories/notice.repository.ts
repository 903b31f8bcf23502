import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/authority/role.js';
import type { NoticeEntity } from '../entities/notice.entity.js';
import { Conditions } from './conditions.js';
import { readPage } from './list-query.js';
import type { Page, Paged } from './page.js';

export interface NoticeRow extends Readonly<NoticeEntity> {
  readonly nomineeName: string;
  readonly awardCode: string;
  readonly letterNumber: string;
  readonly isRead: boolean;
}

export interface NoticeFilter {
  readonly id?: string | undefined;
  readonly isRead?: boolean | undefined;
}

const COLUMNS = `
  n.id, n.kind, n.role, n.unit_id as "unitId", n.at, n.nomination_id as "nominationId",
  n.task_id as "taskId", d.nominee_name as "nomineeName", d.award_code as "awardCode",
  s.letter_number as "letterNumber", r.notice_id is not null as "isRead"`;

/** `$1` is the reader. */
const FROM = `
  notices n
  join dossiers d on d.nomination_id = n.nomination_id
  join submissions s on s.id = d.submission_id
  left join notice_reads r on r.notice_id = n.id and r.person_id = $1`;

const MARK_READ = `
  with marked as (
    insert into notice_reads (notice_id, person_id, read_at)
    select n.id, $1, $2 from notices n
     where n.id = any ($3::text[]) and n.role = any ($4::text[])
       and (n.unit_id is null or n.unit_id = $5)
    on conflict (notice_id, person_id) do nothing
    returning 1
  )
  select count(*)::int as count from marked`;

/** What the holders of a role were told, and who has read it. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly database: DataSource) {}

  /** Notices to the person's roles, unread ones first, then the latest. */
  mine(person: Actor, filter: NoticeFilter, page: Page): Promise<Paged<NoticeRow>> {
    const where = new Conditions()
      .add('$?::text is not null', person.personId)
      .add('n.role = any ($?::text[])', [...person.roles])
      .add('(n.unit_id is null or n.unit_id = $?)', person.unitId)
      .add('n.id = $?', filter.id)
      .add('(r.notice_id is not null) = $?', filter.isRead);
    const orderBy = 'r.notice_id is not null, n.at desc, n.id desc';
    return readPage(this.database, { columns: COLUMNS, from: FROM, where, orderBy }, page);
  }

  /** Marks those of the notices that are his to read; returns how many were unread until now. */
  async markRead(person: Actor, noticeIds: readonly string[], at: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(MARK_READ, [
      person.personId,
      at,
      [...noticeIds],
      [...person.roles],
      person.unitId,
    ]);
    return row?.count ?? 0;
  }
}
