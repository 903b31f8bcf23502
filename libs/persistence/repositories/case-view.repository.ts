import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';

/** A case as the read model has it: the facts as projected, and what lists and people see of them. */
export interface RecordedCase {
  readonly nominationId: string;
  readonly seq: number;
  readonly facts: NominationFacts;
  readonly stage: string;
  readonly dueOn: string | null;
  readonly openTaskIds: readonly string[];
}

const OPEN = `
  select d.nomination_id as "nominationId" from dossiers d
    left join nominations n on n.id = d.nomination_id
   where (n.id is null or n.stage <> 'closed') and d.nomination_id > $1
   order by d.nomination_id limit $2`;
const FIND = `
  select n.id as "nominationId", n.seq, n.facts, n.stage, n.due_on as "dueOn",
         array(select t.id from tasks t
                where t.nomination_id = n.id and t.closed_at is null order by t.id) as "openTaskIds"
    from nominations n where n.id = $1`;
const STALE = `
  select count(*)::int as count from commands
   where state = 'pending' and noted_at < now() - interval '1 minute'`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** What the doctor asks of the read model. */
@Injectable()
export class CaseViewRepository {
  constructor(private readonly database: DataSource) {}

  /** Ids of cases that were filed and are not closed, page by page. */
  async *openIds(pageSize = 1_000): AsyncGenerator<string> {
    let after = FIRST;
    for (;;) {
      const page: { nominationId: string }[] = await this.database.query(OPEN, [after, pageSize]);
      for (const { nominationId } of page) yield nominationId;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last.nominationId;
    }
  }

  async find(nominationId: string): Promise<RecordedCase | null> {
    const [row] = await this.database.query<RecordedCase[]>(FIND, [nominationId]);
    return row ?? null;
  }

  /** Commands that wait longer than the sweep should let them. */
  async stalePendingCommands(): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(STALE);
    return row?.count ?? 0;
  }
}
