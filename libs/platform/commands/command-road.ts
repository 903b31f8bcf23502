import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/authority/role.js';
import type { Move, MoveDetails } from '#domain/nomination/nomination-move.js';
import {
  CommandRepository,
  type NewBallot,
  type NewCommand,
  type StoredCommand,
} from '#persistence/repositories/command.repository.js';
import { CommandDriver, type Settled } from './command-driver.js';

export type BallotChoice = NewBallot['choice'];

export interface CommandRequest {
  /** The caller's `Idempotency-Key`. */
  readonly commandId: string;
  readonly nominationId: string;
  readonly move: Move;
  readonly actor: Actor;
  /** What the caller said. */
  readonly details: MoveDetails;
  /** What the server adds of its own knowledge: roster, mandate. */
  readonly enrichment: MoveDetails;
  /** Free text; stays in the database, the process gets its hash. */
  readonly comment: string | null;
  /** A vote; stays in the ballot box, the process gets a commitment to it. */
  readonly choice: BallotChoice | null;
}

export type RoadAnswer = Settled | { readonly state: 'key-reused' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Tells a repetition from another request under the same key; says nothing of a vote. */
function payloadHashOf({ actor, nominationId, move, details, comment }: CommandRequest): string {
  return sha256(JSON.stringify([actor.personId, nominationId, move, details, comment]));
}

function sealed(choice: BallotChoice): NewBallot {
  const salt = randomBytes(32).toString('hex');
  return { choice, salt, commitment: sha256(`${salt}:${choice}`) };
}

/** The one way by which people's commands reach a nomination: note, decide, project, answer. */
@Injectable()
export class CommandRoad {
  constructor(
    private readonly commands: CommandRepository,
    private readonly driver: CommandDriver,
  ) {}

  /** Answered when durable and visible to the next read; the same key always gets the same answer. */
  async perform(request: CommandRequest): Promise<RoadAnswer> {
    const ballot = request.choice === null ? null : sealed(request.choice);
    const noted = await this.commands.note(newCommandOf(request, ballot), { ballot });
    if (noted.kind === 'refused') return { state: 'refused', refusal: noted.refusal };
    const { command, isNew } = noted;
    if (isNew) return this.driver.settle(command);
    if (command.payloadHash !== payloadHashOf(request)) return { state: 'key-reused' };
    return command.state === 'refused' && command.refusal
      ? { state: 'refused', refusal: command.refusal }
      : this.repeat(command);
  }

  private async repeat(command: StoredCommand): Promise<RoadAnswer> {
    if (command.state === 'pending') return this.driver.settle(command);
    if (command.state === 'abandoned') return { state: 'abandoned' };
    return { state: 'done', events: [] };
  }
}

function newCommandOf(request: CommandRequest, ballot: NewBallot | null): NewCommand {
  const { comment } = request;
  return {
    id: request.commandId,
    kind: request.move,
    nominationId: request.nominationId,
    actor: request.actor,
    comment,
    payloadHash: payloadHashOf(request),
    details: {
      ...request.details,
      ...request.enrichment,
      ...(comment && { commentHash: sha256(comment) }),
      ...(ballot && { ballotCommitment: ballot.commitment }),
    },
  };
}
