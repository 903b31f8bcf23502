import { HttpStatus, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import {
  type CommandRequest,
  CommandRoad,
  type RoadAnswer,
} from '#platform/commands/command-road.js';
import { ProblemException, refuse } from '#platform/problems/problem.js';
import type { NominationDetailView } from '../nominations/nomination-detail.response.js';
import { NominationReader } from '../nominations/nomination-reader.js';
import { refusalProblem } from '../problems/refusal-problem.js';
import type { PendingCommandView } from './command.response.js';

export type ActRequest = Omit<CommandRequest, 'enrichment' | 'choice'> &
  Partial<Pick<CommandRequest, 'enrichment' | 'choice'>>;

/** @throws ProblemException for everything that was not, or not yet, carried out for good. */
function requireCarriedOut(answer: RoadAnswer): 'done' | 'pending' {
  switch (answer.state) {
    case 'done':
    case 'pending':
      return answer.state;
    case 'refused':
      throw new ProblemException(refusalProblem(answer.refusal));
    case 'key-reused':
      throw refuse('IDEMPOTENCY_KEY_REUSED');
    case 'abandoned':
      throw refuse('COMMAND_ABANDONED');
  }
}

/** Says 202 and where to ask. */
function answerPending(response: Response, commandId: string): PendingCommandView {
  response.status(HttpStatus.ACCEPTED);
  response.location(`/api/commands/${encodeURIComponent(commandId)}`);
  return { commandId, state: 'pending' };
}

/** Sends a command down its road and answers with the nomination as it is after it. */
@Injectable()
export class CommandAnswers {
  constructor(
    private readonly road: CommandRoad,
    private readonly reader: NominationReader,
  ) {}

  /** Whoever may not see the case may not even be refused by it. */
  async act(
    request: ActRequest,
    response: Response,
  ): Promise<NominationDetailView | PendingCommandView> {
    const { actor, nominationId, commandId } = request;
    await this.reader.snapshot(actor, nominationId);
    const answer = await this.road.perform({ enrichment: {}, choice: null, ...request });
    return requireCarriedOut(answer) === 'pending'
      ? answerPending(response, commandId)
      : this.reader.get(actor, nominationId);
  }
}
