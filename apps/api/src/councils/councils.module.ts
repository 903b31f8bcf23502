import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { BallotsController } from './ballots.controller.js';

@Module({ imports: [CommandsModule], controllers: [BallotsController] })
export class CouncilsModule {}
