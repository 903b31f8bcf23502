import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller.js';
import { RegisteredPeople } from './registered-people.js';

@Module({
  controllers: [OrganisationsController],
  providers: [RegisteredPeople],
  exports: [RegisteredPeople],
})
export class OrganisationsModule {}
