import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { awardListResponse, awardView } from './award.response.js';
import { PolicyCatalogue } from './policy-catalogue.js';

@ApiTags('catalogue')
@Controller('awards')
export class CatalogueController {
  constructor(private readonly catalogue: PolicyCatalogue) {}

  @Get()
  @ApiOperation({ summary: 'Emulation titles and commendation forms with what a dossier holds' })
  @ApiOkResponse({ standardSchema: awardListResponse })
  listAwards() {
    return { items: [...this.catalogue.awards.values()].map(awardView) };
  }
}
