import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import type { Outcome, Stage } from '#domain/nomination/nomination-stage.js';
import { Conditions } from './conditions.js';
import { readPage } from './list-query.js';
import * as sql from './nomination.sql.js';
import type { NominationDetail, NominationListItem, TimelineRow } from './nomination-rows.js';
import type { Page, Paged } from './page.js';
import { searchPatterns } from './search-pattern.js';

export type NominationSort = keyof typeof sql.ORDERS;

/** Each part narrows the list; absent parts do not. */
export interface NominationFilter {
  /** Whose nominations the reader may see. */
  readonly visibility: 'all' | { readonly unitId: string };
  readonly stage?: Stage | undefined;
  readonly outcome?: Outcome | undefined;
  readonly unitId?: string | undefined;
  readonly awardCode?: string | undefined;
  readonly submissionId?: string | undefined;
  /** Both days included. */
  readonly dueAfter?: LegalDate | undefined;
  readonly dueBefore?: LegalDate | undefined;
  /** Whether the limit of the open task has passed on the day. */
  readonly overdue?: { readonly is: boolean; readonly on: LegalDate } | undefined;
  /** Words of nominee, unit, award or letter, with or without accents. */
  readonly text?: string | undefined;
  readonly sort?: NominationSort | undefined;
}

/** What the policies ask of a nomination. */
export interface NominationSnapshot {
  readonly seq: number;
  readonly facts: NominationFacts;
  readonly route: NominationRoute;
}

function conditionsOf(filter: NominationFilter): Conditions {
  const { visibility, overdue, text } = filter;
  return new Conditions()
    .add('d.unit_id = $?', visibility === 'all' ? undefined : visibility.unitId)
    .add('n.stage = $?', filter.stage)
    .add('n.outcome = $?', filter.outcome)
    .add('d.unit_id = $?', filter.unitId)
    .add('d.award_code = $?', filter.awardCode)
    .add('d.submission_id = $?', filter.submissionId)
    .add('n.due_on >= $?', filter.dueAfter)
    .add('n.due_on <= $?', filter.dueBefore)
    .add('n.due_on < $?', overdue?.is === true ? overdue.on : undefined)
    .add('(n.due_on < $?) is not true', overdue?.is === false ? overdue.on : undefined)
    .add('d.search_text like all ($?::text[])', text === undefined ? text : searchPatterns(text));
}

/** Nominations as the projector wrote them, with what was filed. */
@Injectable()
export class NominationRepository {
  constructor(private readonly database: DataSource) {}

  list(filter: NominationFilter, page: Page): Promise<Paged<NominationListItem>> {
    const where = conditionsOf(filter);
    const orderBy = sql.ORDERS[filter.sort ?? 'dueOn'];
    const query = { columns: sql.LIST_COLUMNS, from: sql.FROM, where, orderBy };
    return readPage(this.database, query, page);
  }

  /** `null` also where the filing is noted but not recorded yet. */
  async find(id: string): Promise<NominationDetail | null> {
    const [row] = await this.database.query<NominationDetail[]>(sql.FIND, [id]);
    return row ?? null;
  }

  async snapshotFor(id: string): Promise<NominationSnapshot | null> {
    const [row] = await this.database.query<NominationSnapshot[]>(sql.SNAPSHOT, [id]);
    return row ?? null;
  }

  /** The record in order, with the names and comments that the events leave out. */
  timeline(id: string): Promise<TimelineRow[]> {
    return this.database.query<TimelineRow[]>(sql.TIMELINE, [id]);
  }
}
