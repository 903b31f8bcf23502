import { Injectable } from '@nestjs/common';
import { maySeeUnit } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import { SubmissionRepository } from '#persistence/repositories/submission.repository.js';
import { refuse } from '#platform/problems/problem.js';
import { type PageView, pageView, partOf } from '../requests/paging.js';
import { readerScope } from '../requests/reader-scope.js';
import {
  type SubmissionListItemView,
  type SubmissionView,
  submissionListItemView,
  submissionView,
} from './submission.response.js';
import type { SubmissionListQuery } from './submission-list.query.js';

/** Letters as a person may see them. */
@Injectable()
export class SubmissionReader {
  constructor(private readonly submissions: SubmissionRepository) {}

  async get(reader: Actor, id: string): Promise<SubmissionView> {
    const detail = await this.submissions.find(id);
    if (!detail || !maySeeUnit(reader, detail.unitId)) throw refuse('NOT_FOUND');
    return submissionView(detail);
  }

  async page(reader: Actor, query: SubmissionListQuery): Promise<PageView<SubmissionListItemView>> {
    const filter = { visibility: readerScope(reader), unitId: query.unitId };
    const found = await this.submissions.list(filter, partOf(query));
    return pageView(query, found, submissionListItemView);
  }
}
