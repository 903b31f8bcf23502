import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Outcome, Stage } from '#domain/nomination/nomination-stage.js';
import type { DossierEntity } from '../entities/dossier.entity.js';
import type { SubmissionEntity } from '../entities/submission.entity.js';
import { Conditions } from './conditions.js';
import { readPage } from './list-query.js';
import type { Page, Paged } from './page.js';

export interface SubmissionRow extends Readonly<SubmissionEntity> {
  readonly unitName: string;
  readonly filedByName: string;
  readonly nominationCount: number;
  readonly closedCount: number;
}

export interface SubmissionFilter {
  /** Whose submissions the reader may see. */
  readonly visibility: 'all' | { readonly unitId: string };
  readonly unitId?: string | undefined;
}

/** One line of the letter's list. */
export interface SubmittedNomination
  extends Readonly<
    Pick<
      DossierEntity,
      'nominationId' | 'ordinal' | 'awardCode' | 'nomineeKind' | 'nomineeName' | 'nomineePosition'
    >
  > {
  /** `null`: noted, not recorded yet. */
  readonly stage: Stage | null;
  readonly outcome: Outcome | null;
}

export interface SubmissionDetail extends SubmissionRow {
  readonly nominations: readonly SubmittedNomination[];
}

const COLUMNS = `
  s.id, s.letter_number as "letterNumber", s.letter_on as "letterOn", s.subject,
  s.filed_at as "filedAt", s.unit_id as "unitId", s.filed_by as "filedBy",
  u.name as "unitName", p.name as "filedByName",
  (select count(*)::int from dossiers d where d.submission_id = s.id) as "nominationCount",
  (select count(*)::int from dossiers d join nominations n on n.id = d.nomination_id
    where d.submission_id = s.id and n.closed_at is not null) as "closedCount"`;

const FROM = `
  submissions s join units u on u.id = s.unit_id join people p on p.id = s.filed_by`;

const NOMINATIONS = `
  select d.nomination_id as "nominationId", d.ordinal, d.award_code as "awardCode",
         d.nominee_kind as "nomineeKind", d.nominee_name as "nomineeName",
         d.nominee_position as "nomineePosition", n.stage, n.outcome
    from dossiers d left join nominations n on n.id = d.nomination_id
   where d.submission_id = $1 order by d.ordinal`;

/** Letters that were filed. */
@Injectable()
export class SubmissionRepository {
  constructor(private readonly database: DataSource) {}

  /** The latest first. */
  list({ visibility, unitId }: SubmissionFilter, page: Page): Promise<Paged<SubmissionRow>> {
    const where = new Conditions()
      .add('s.unit_id = $?', visibility === 'all' ? undefined : visibility.unitId)
      .add('s.unit_id = $?', unitId);
    const orderBy = 's.filed_at desc, s.id';
    return readPage(this.database, { columns: COLUMNS, from: FROM, where, orderBy }, page);
  }

  async find(id: string): Promise<SubmissionDetail | null> {
    const [row] = await this.database.query<SubmissionRow[]>(
      `select ${COLUMNS} from ${FROM} where s.id = $1`,
      [id],
    );
    if (!row) return null;
    const nominations = await this.database.query<SubmittedNomination[]>(NOMINATIONS, [id]);
    return { ...row, nominations };
  }
}
