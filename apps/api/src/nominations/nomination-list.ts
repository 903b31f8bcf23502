import { Injectable } from '@nestjs/common';
import { dateAt } from '#calendar/civil-date.js';
import type { Actor } from '#domain/authority/role.js';
import { NominationRepository } from '#persistence/repositories/nomination.repository.js';
import { StackClock } from '#platform/stack-clock.js';
import { PolicyCatalogue } from '../catalogue/policy-catalogue.js';
import { type PageView, pageView, partOf } from '../requests/paging.js';
import { readerScope } from '../requests/reader-scope.js';
import type { NominationListQuery } from './nomination-list.query.js';
import { type NominationListItemView, nominationListItemView } from './nomination-list.response.js';

/** The list as a person may see it. */
@Injectable()
export class NominationList {
  constructor(
    private readonly nominations: NominationRepository,
    private readonly catalogue: PolicyCatalogue,
    private readonly clock: StackClock,
  ) {}

  async page(reader: Actor, query: NominationListQuery): Promise<PageView<NominationListItemView>> {
    const today = dateAt(this.clock.now());
    const { q: text, overdue, page: _page, limit: _limit, ...filters } = query;
    const filter = {
      ...filters,
      text,
      visibility: readerScope(reader),
      overdue: overdue && { is: overdue === 'true', on: today },
    };
    const labelOf = (awardCode: string) => this.catalogue.labelOf(awardCode);
    const found = await this.nominations.list(filter, partOf(query));
    return pageView(query, found, (row) => nominationListItemView(row, { today, labelOf }));
  }
}
