import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/authority/role.js';
import { type Refusal, refused } from '#domain/legal/refusal.js';
import type { MoveDetails } from '#domain/nomination/nomination-move.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import type { BallotEntity } from '../entities/ballot.entity.js';
import type { CommandEntity, CommandKind } from '../entities/command.entity.js';
import type { DossierEntity } from '../entities/dossier.entity.js';
import type { SubmissionEntity } from '../entities/submission.entity.js';
import { preparedQuery } from '../prepared-query.js';
import * as sql from './command.sql.js';

export type StoredCommand = Readonly<CommandEntity>;

export interface NewCommand {
  readonly id: string;
  readonly kind: CommandKind;
  readonly nominationId: string;
  readonly actor: Actor;
  readonly details: MoveDetails;
  readonly comment: string | null;
  /** Tells a repetition from another request under the same id. */
  readonly payloadHash: string;
}

export type NewBallot = Pick<BallotEntity, 'choice' | 'salt' | 'commitment'>;

export type Noted =
  | { readonly kind: 'noted'; readonly isNew: boolean; readonly command: StoredCommand }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One submission with its nominations, one filing command each. */
export interface NewFiling {
  readonly submission: Readonly<SubmissionEntity>;
  readonly dossiers: readonly Readonly<DossierEntity>[];
  readonly commands: readonly NewCommand[];
}

export interface NotedFiling {
  readonly isNew: boolean;
  /** In the order of the letter's list. */
  readonly commands: readonly StoredCommand[];
}

function taskCompletedBy({ kind, details }: NewCommand): string | null {
  const isCompletion = kind !== 'file-nomination' && MOVE_ROWS[kind].completesTask;
  return isCompletion ? (details.taskId ?? null) : null;
}

const valuesOf = (command: NewCommand): unknown[] => [
  command.id,
  command.kind,
  command.nominationId,
  command.actor.personId,
  JSON.stringify(command.actor),
  JSON.stringify(command.details),
  command.comment,
  command.payloadHash,
];

const valuesOfBallot = (ballot: NewBallot | null): unknown[] =>
  ballot ? [ballot.choice, ballot.salt, ballot.commitment] : [null, null, null];

/** Commands as people sent them: the first to be written, the last to be forgotten. */
@Injectable()
export class CommandRepository {
  constructor(private readonly database: DataSource) {}

  /** Refuses the completion of a task that somebody else holds; an id noted before is found again. */
  async note(
    command: NewCommand,
    options: { readonly ballot: NewBallot | null } = { ballot: null },
  ): Promise<Noted> {
    const taskId = taskCompletedBy(command);
    const values = [...valuesOf(command), taskId, ...valuesOfBallot(options.ballot)];
    const note = { name: 'note-command', text: sql.NOTE, values };
    const [stored] = await preparedQuery<StoredCommand>(this.database, note);
    if (stored) return { kind: 'noted', isNew: true, command: stored };
    const known = await this.find(command.id);
    return known
      ? { kind: 'noted', isNew: false, command: known }
      : { kind: 'refused', refusal: await this.heldByAnother(taskId) };
  }

  /** Notes a submission as a whole; one whose id was noted before is found again. */
  async noteMany({ submission, dossiers, commands }: NewFiling): Promise<NotedFiling> {
    const noted = await this.database.query<StoredCommand[]>(sql.NOTE_FILING, [
      JSON.stringify(submission),
      JSON.stringify(dossiers),
      JSON.stringify(commands),
    ]);
    if (noted.length > 0) return { isNew: true, commands: noted };
    const known = await this.database.query<StoredCommand[]>(sql.FILED_BEFORE, [submission.id]);
    return { isNew: false, commands: known };
  }

  async find(id: string): Promise<StoredCommand | null> {
    const [command] = await this.database.query<StoredCommand[]>(sql.FIND, [id]);
    return command ?? null;
  }

  /** Settles a pending command as refused; does nothing to one that is settled. */
  async refuse(id: string, refusal: Refusal): Promise<void> {
    await this.database.query(sql.REFUSE, [id, JSON.stringify(refusal)]);
  }

  /** Closes a pending command that the process never saw; does nothing to one that is settled. */
  async abandon(id: string): Promise<void> {
    await this.database.query(sql.ABANDON, [id]);
  }

  /** Pending commands noted before the instant, each counted as tried once more; for any number of sweeps. */
  async claimPending(notedBefore: Date, limit: number): Promise<StoredCommand[]> {
    return this.database.query<StoredCommand[]>(sql.CLAIM_PENDING, [notedBefore, limit]);
  }

  private async heldByAnother(taskId: string | null): Promise<Refusal> {
    const [row] = await this.database.query<{ holderId: string | null }[]>(sql.HOLDER, [taskId]);
    return refused('TASK_HELD_BY_ANOTHER', { taskId, holderId: row?.holderId ?? null });
  }
}
