import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayReadCommand } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import { CommandRepository } from '#persistence/repositories/command.repository.js';
import { Caller } from '#platform/identity/caller.decorator.js';
import { refuse } from '#platform/problems/problem.js';
import { identifier } from '../requests/plain-text.js';
import { type CommandView, commandResponse, commandView } from './command.response.js';

@ApiTags('commands')
@Controller('commands')
export class CommandsController {
  constructor(private readonly commands: CommandRepository) {}

  @Get(':id')
  @ApiOperation({ summary: 'What became of a command' })
  @ApiOkResponse({ standardSchema: commandResponse })
  async getCommand(
    @Param('id', { schema: identifier }) id: string,
    @Caller() actor: Actor,
  ): Promise<CommandView> {
    const command = await this.commands.find(id);
    if (!command || !mayReadCommand(actor, command.actorId)) throw refuse('NOT_FOUND');
    return commandView(command);
  }
}
