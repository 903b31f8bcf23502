import { Module } from '@nestjs/common';
import { NominationReadingModule } from '../nominations/nomination-reading.module.js';
import { CommandAnswers } from './command-answers.js';
import { CommandsController } from './commands.controller.js';

@Module({
  imports: [NominationReadingModule],
  controllers: [CommandsController],
  providers: [CommandAnswers],
  exports: [CommandAnswers],
})
export class CommandsModule {}
