import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '#platform/identity/public.decorator.js';
import { livenessResponse, type ReadinessView, readinessResponse } from './health.response.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The program runs' })
  @ApiOkResponse({ standardSchema: livenessResponse })
  getLiveness() {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Commands can be carried out: database migrated, Temporal up, a worker polling',
  })
  @ApiOkResponse({ standardSchema: readinessResponse })
  @ApiServiceUnavailableResponse({ standardSchema: readinessResponse })
  async getReadiness(@Res({ passthrough: true }) response: Response): Promise<ReadinessView> {
    const view = await this.readiness.check();
    if (view.status === 'down') response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return view;
  }
}
