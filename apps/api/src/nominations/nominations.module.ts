import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { NominationReadingModule } from './nomination-reading.module.js';
import { NominationsController } from './nominations.controller.js';

@Module({
  imports: [NominationReadingModule, CommandsModule],
  controllers: [NominationsController],
})
export class NominationsModule {}
