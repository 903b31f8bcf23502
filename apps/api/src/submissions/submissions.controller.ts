import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../requests/idempotency-key.decorator.js';
import { uuid } from '../requests/plain-text.js';
import { type SubmissionRequest, submissionRequest } from './submission.request.js';
import { submissionListResponse, submissionResponse } from './submission.response.js';
import { SubmissionFiling } from './submission-filing.js';
import { type SubmissionListQuery, submissionListQuery } from './submission-list.query.js';
import { SubmissionReader } from './submission-reader.js';

@ApiTags('submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(
    private readonly filing: SubmissionFiling,
    private readonly reader: SubmissionReader,
  ) {}

  @Post()
  @HttpCode(201)
  @NeedsIdempotencyKey()
  @ApiOperation({ summary: 'File a letter with one or many nominations (lập tờ trình)' })
  @ApiCreatedResponse({ standardSchema: submissionResponse })
  @ApiAcceptedResponse({
    standardSchema: submissionResponse,
    description: 'Noted; some nominations are not started yet',
  })
  async fileSubmission(
    @Body({ schema: submissionRequest }) request: SubmissionRequest,
    @Caller() actor: Actor,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { submissionId, isPending } = await this.filing.file({ actor, key, request });
    if (isPending) response.status(HttpStatus.ACCEPTED);
    response.location(`/api/submissions/${submissionId}`);
    return this.reader.get(actor, submissionId);
  }

  @Get()
  @ApiOperation({ summary: 'Letters the caller may see, the latest first' })
  @ApiOkResponse({ standardSchema: submissionListResponse })
  listSubmissions(
    @Query({ schema: submissionListQuery }) query: SubmissionListQuery,
    @Caller() actor: Actor,
  ) {
    return this.reader.page(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One letter with its nominations' })
  @ApiOkResponse({ standardSchema: submissionResponse })
  getSubmission(@Param('id', { schema: uuid }) id: string, @Caller() actor: Actor) {
    return this.reader.get(actor, id);
  }
}
