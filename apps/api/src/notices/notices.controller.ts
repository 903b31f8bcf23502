import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/authority/role.js';
import { NoticeRepository } from '#persistence/repositories/notice.repository.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { refuse } from '#platform/problems/problem.js';
import { StackClock } from '#platform/stack-clock.js';
import { PolicyCatalogue } from '../catalogue/policy-catalogue.js';
import { RegisteredPeople } from '../organisations/registered-people.js';
import { pageView, partOf } from '../requests/paging.js';
import { identifier } from '../requests/plain-text.js';
import {
  type NoticeListQuery,
  noticeListQuery,
  noticeListResponse,
  noticeView,
} from './notice.response.js';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly people: RegisteredPeople,
    private readonly catalogue: PolicyCatalogue,
    private readonly clock: StackClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the caller was told, unread first' })
  @ApiOkResponse({ standardSchema: noticeListResponse })
  async listNotices(
    @Query({ schema: noticeListQuery }) query: NoticeListQuery,
    @Caller() actor: Actor,
  ) {
    const isRead = query.isRead && query.isRead === 'true';
    const found = await this.notices.mine(actor, { isRead }, partOf(query));
    return pageView(query, found, (row) => noticeView(row, (code) => this.catalogue.labelOf(code)));
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark as read; repeating it changes nothing' })
  @ApiNoContentResponse()
  async readNotice(
    @Param('id', { schema: identifier }) id: string,
    @Caller() actor: Actor,
  ): Promise<void> {
    await this.people.require(actor);
    const { total } = await this.notices.mine(actor, { id }, { limit: 1, offset: 0 });
    if (total === 0) throw refuse('NOT_FOUND');
    await this.notices.markRead(actor, [id], new Date(this.clock.now()));
  }
}
