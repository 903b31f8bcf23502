import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { NominationReadingModule } from '../nominations/nomination-reading.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CommandEnrichment } from './command-enrichment.js';
import { TaskCompletion } from './task-completion.js';
import { TaskDesk } from './task-desk.js';
import { TasksController } from './tasks.controller.js';

@Module({
  imports: [NominationReadingModule, CommandsModule, OrganisationsModule],
  controllers: [TasksController],
  providers: [TaskDesk, TaskCompletion, CommandEnrichment],
})
export class TasksModule {}
