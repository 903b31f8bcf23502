import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { NoticesController } from './notices.controller.js';

@Module({ imports: [CatalogueModule, OrganisationsModule], controllers: [NoticesController] })
export class NoticesModule {}
