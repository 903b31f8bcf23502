import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SubmissionFiling } from './submission-filing.js';
import { SubmissionReader } from './submission-reader.js';
import { SubmissionsController } from './submissions.controller.js';

@Module({
  imports: [CatalogueModule, OrganisationsModule],
  controllers: [SubmissionsController],
  providers: [SubmissionFiling, SubmissionReader],
})
export class SubmissionsModule {}
