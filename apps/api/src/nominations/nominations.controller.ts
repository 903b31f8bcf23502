import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { pendingCommandResponse } from '../commands/command.response.js';
import { CommandAnswers } from '../commands/command-answers.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.decorator.js';
import { uuid } from '../requests/plain-text.js';
import { actionListResponse, nominationDetailResponse } from './nomination-detail.response.js';
import { NominationList } from './nomination-list.js';
import { type NominationListQuery, nominationListQuery } from './nomination-list.query.js';
import { nominationListResponse } from './nomination-list.response.js';
import { NominationReader } from './nomination-reader.js';
import { type WithdrawalRequest, withdrawalRequest } from './withdrawal.request.js';

@ApiTags('nominations')
@Controller('nominations')
export class NominationsController {
  constructor(
    private readonly list: NominationList,
    private readonly reader: NominationReader,
    private readonly answers: CommandAnswers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Nominations the caller may see, filtered and sorted' })
  @ApiOkResponse({ standardSchema: nominationListResponse })
  listNominations(
    @Query({ schema: nominationListQuery }) query: NominationListQuery,
    @Caller() actor: Actor,
  ) {
    return this.list.page(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One nomination with timeline, deadlines explained and actions' })
  @ApiOkResponse({ standardSchema: nominationDetailResponse })
  getNomination(@Param('id', { schema: uuid }) id: string, @Caller() actor: Actor) {
    return this.reader.get(actor, id);
  }

  @Get(':id/actions')
  @ApiOperation({ summary: 'What the caller may do now, and why not the rest' })
  @ApiOkResponse({ standardSchema: actionListResponse })
  async listActions(@Param('id', { schema: uuid }) id: string, @Caller() actor: Actor) {
    return { items: await this.reader.actions(actor, id) };
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOperation({ summary: 'Withdraw the nomination (rút hồ sơ)' })
  @ApiOkResponse({ standardSchema: nominationDetailResponse })
  @ApiAcceptedResponse({ standardSchema: pendingCommandResponse })
  async withdrawNomination(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: withdrawalRequest }) { comment }: WithdrawalRequest,
    @Caller() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const act = { move: 'withdraw-nomination' as const, details: {}, comment };
    return this.answers.act({ ...act, nominationId: id, actor, commandId: key }, response);
  }
}
