import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { pendingCommandResponse } from '../commands/command.response.js';
import { nominationDetailResponse } from '../nominations/nomination-detail.response.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.decorator.js';
import { identifier } from '../requests/plain-text.js';
import { taskListResponse, taskResponse } from './task.response.js';
import { TaskCompletion } from './task-completion.js';
import { type TaskCompletionRequest, taskCompletionRequest } from './task-completion.request.js';
import { TaskDesk } from './task-desk.js';
import { type TaskListQuery, taskListQuery } from './task-list.query.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly completion: TaskCompletion,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Open tasks that the caller may take or holds' })
  @ApiOkResponse({ standardSchema: taskListResponse })
  listTasks(@Query({ schema: taskListQuery }) query: TaskListQuery, @Caller() actor: Actor) {
    return this.desk.mine(actor, query);
  }

  @Post(':id/claim')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a task (nhận việc); repeating it changes nothing' })
  @ApiOkResponse({ standardSchema: taskResponse })
  claimTask(@Param('id', { schema: identifier }) id: string, @Caller() actor: Actor) {
    return this.desk.claim(actor, id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a task back (trả việc); repeating it changes nothing' })
  @ApiOkResponse({ standardSchema: taskResponse })
  releaseTask(@Param('id', { schema: identifier }) id: string, @Caller() actor: Actor) {
    return this.desk.release(actor, id);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @NeedsIdempotencyKey()
  @ApiOperation({ summary: 'Complete a task by one of its moves' })
  @ApiOkResponse({ standardSchema: nominationDetailResponse })
  @ApiAcceptedResponse({ standardSchema: pendingCommandResponse })
  completeTask(
    @Param('id', { schema: identifier }) taskId: string,
    @Body({ schema: taskCompletionRequest }) said: TaskCompletionRequest,
    @Caller() actor: Actor,
    @IdempotencyKey() commandId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.completion.complete({ taskId, said, actor, commandId }, response);
  }
}
