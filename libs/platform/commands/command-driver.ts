import { Injectable } from '@nestjs/common';
import { ServiceError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { getEventsSinceQuery } from '#contracts/nomination.contract.js';
import { nominationWorkflowId } from '#contracts/workflow-ids.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { MOVES, type Move } from '#domain/nomination/nomination-move.js';
import { EventGapError, projectEvents } from '#persistence/projection/project-events.js';
import {
  CommandRepository,
  type StoredCommand,
} from '#persistence/repositories/command.repository.js';
import {
  FilingRepository,
  type PinnedFiling,
} from '#persistence/repositories/filing.repository.js';
import { Configuration } from '../configuration.js';
import { TemporalConnection } from '../temporal/temporal-connection.js';
import { decideCommand, type ProcessAnswer } from './decide-command.js';
import { startNomination } from './start-nomination.js';

/** What has become of a command. */
export type Settled =
  | { readonly state: 'done'; readonly events: readonly NominationEvent[] }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'abandoned' }
  | { readonly state: 'pending'; readonly reason: string };

const ANSWER_WITHIN_MS = 8_000;
/** A command that the process never saw for so long is closed, not executed; a filing never is. */
const ABANDON_AFTER_MS = 300_000;

/** Walks a noted command to its end: decide, project, settle. Called by the API and by the sweep. */
@Injectable()
export class CommandDriver {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly commands: CommandRepository,
    private readonly filings: FilingRepository,
  ) {}

  /** Repeatable without harm. */
  async settle(command: StoredCommand): Promise<Settled> {
    if (command.kind === 'file-nomination')
      return this.settleFilings([await this.filings.get(command.nominationId)], [command.id]);
    if (Date.now() - command.notedAt.getTime() > ABANDON_AFTER_MS) return this.settleOld(command);
    return this.settleAnswer(command, await this.ask(command));
  }

  /** Starts nominations noted together; their first events go to the record in one transaction. */
  async settleFilings(
    filings: readonly PinnedFiling[],
    commandIds: readonly string[],
  ): Promise<Settled> {
    try {
      const started = await Promise.all(
        filings.map((filing, index) => this.start(filing, commandIds[index] ?? '')),
      );
      const events = started.flat();
      await projectEvents(this.database, events);
      return { state: 'done', events };
    } catch (error) {
      if (error instanceof ServiceError) return { state: 'pending', reason: error.message };
      throw error;
    }
  }

  private start(filing: PinnedFiling, commandId: string) {
    const { filedAt, calendar, ...identity } = filing;
    const input = {
      filing: { ...identity, commandId },
      filedAt: filedAt.getTime(),
      calendar,
      clock: this.configuration.legalClock,
    };
    const { taskQueue } = this.configuration;
    return startNomination(this.temporal, input, { taskQueue, timeoutMs: ANSWER_WITHIN_MS });
  }

  private async ask(command: StoredCommand): Promise<ProcessAnswer> {
    const { id, nominationId, actor, details } = command;
    const move = moveOf(command.kind);
    const question = { nominationId, command: { commandId: id, move, actor, details } };
    const answer = await decideCommand(this.temporal, question, ANSWER_WITHIN_MS);
    const isOverButMayHaveBeenHeard =
      answer.kind === 'refused' && answer.refusal.code === 'NOMINATION_CLOSED';
    if (!isOverButMayHaveBeenHeard) return answer;
    const events = await this.heardOf(command);
    return events.length > 0 ? { kind: 'accepted', events } : answer;
  }

  private async settleAnswer(command: StoredCommand, answer: ProcessAnswer): Promise<Settled> {
    switch (answer.kind) {
      case 'accepted':
        await this.project(command.nominationId, answer.events);
        return { state: 'done', events: answer.events };
      case 'refused':
        await this.commands.refuse(command.id, answer.refusal);
        return { state: 'refused', refusal: answer.refusal };
      case 'unanswered':
        return { state: 'pending', reason: answer.reason };
    }
  }

  private async settleOld(command: StoredCommand): Promise<Settled> {
    const events = await this.heardOf(command);
    if (events.length > 0) return this.settleAnswer(command, { kind: 'accepted', events });
    await this.commands.abandon(command.id);
    return { state: 'abandoned' };
  }

  /** The events the process has emitted for the command, whether or not anybody heard its answer. */
  private async heardOf(command: StoredCommand): Promise<readonly NominationEvent[]> {
    const events = await this.eventsSince(command.nominationId, 0);
    return events.some(({ commandId }) => commandId === command.id) ? events : [];
  }

  private async project(nominationId: string, events: readonly NominationEvent[]): Promise<void> {
    try {
      await projectEvents(this.database, events);
    } catch (error) {
      if (!(error instanceof EventGapError)) throw error;
      await projectEvents(this.database, await this.eventsSince(nominationId, 0));
    }
  }

  private eventsSince(nominationId: string, seq: number): Promise<readonly NominationEvent[]> {
    const handle = this.temporal.client.workflow.getHandle(nominationWorkflowId(nominationId));
    return this.temporal.client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      handle.query(getEventsSinceQuery, seq),
    );
  }
}

function moveOf(kind: string): Move {
  const move = MOVES.find((known) => known === kind);
  if (!move) throw new Error(`unknown kind of command: ${kind}`);
  return move;
}
