import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { pendingCommandResponse } from '../commands/command.response.js';
import { CommandAnswers } from '../commands/command-answers.js';
import { nominationDetailResponse } from '../nominations/nomination-detail.response.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.decorator.js';
import { uuid } from '../requests/plain-text.js';
import { type BallotRequest, ballotRequest } from './ballot.request.js';

@ApiTags('councils')
@Controller('nominations')
export class BallotsController {
  constructor(private readonly answers: CommandAnswers) {}

  @Post(':id/ballots')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOperation({ summary: 'Vote as a member of the council (bỏ phiếu)' })
  @ApiOkResponse({ standardSchema: nominationDetailResponse })
  @ApiAcceptedResponse({ standardSchema: pendingCommandResponse })
  castBallot(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: ballotRequest }) { choice }: BallotRequest,
    @Caller() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const act = { move: 'cast-ballot' as const, details: {}, comment: null, choice };
    return this.answers.act({ ...act, nominationId: id, actor, commandId: key }, response);
  }
}
