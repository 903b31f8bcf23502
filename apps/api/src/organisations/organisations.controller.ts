import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { dateAt } from '#calendar/civil-date.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { CallerIdentity } from '#platform/identity/caller.decorator.js';
import type { Identity } from '#platform/identity/identity.js';
import { StackClock } from '#platform/stack-clock.js';
import { type Paging, pageView, paging, partOf } from '../requests/paging.js';
import {
  type MeView,
  meResponse,
  meView,
  unitListResponse,
  unitView,
} from './organisation.response.js';

@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly clock: StackClock,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Who the token says is calling' })
  @ApiOkResponse({ standardSchema: meResponse })
  getMe(@CallerIdentity() identity: Identity): MeView {
    return meView(identity, dateAt(this.clock.now()));
  }

  @Get('units')
  @ApiOperation({ summary: 'Units of the province, by name' })
  @ApiOkResponse({ standardSchema: unitListResponse })
  async listUnits(@Query({ schema: z.strictObject(paging) }) query: Paging) {
    return pageView(query, await this.directory.units(partOf(query)), unitView);
  }
}
