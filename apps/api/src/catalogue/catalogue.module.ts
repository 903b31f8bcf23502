import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { PolicyCatalogue } from './policy-catalogue.js';

@Module({
  controllers: [CatalogueController],
  providers: [PolicyCatalogue],
  exports: [PolicyCatalogue],
})
export class CatalogueModule {}
