import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#domain/authority/role.js';
import { DocumentRepository } from '#persistence/repositories/document.repository.js';
import { type FieldError, refuse } from '#platform/problems/problem.js';
import { CommandAnswers } from '../commands/command-answers.js';
import { NominationReader } from '../nominations/nomination-reader.js';
import { CommandEnrichment } from './command-enrichment.js';
import type { TaskCompletionRequest } from './task-completion.request.js';
import { TaskDesk } from './task-desk.js';

export interface Completion {
  readonly taskId: string;
  readonly said: TaskCompletionRequest;
  readonly actor: Actor;
  /** Idempotency key. */
  readonly commandId: string;
}

/** Hoàn thành việc: what the person says, with what the server knows, goes down the road of commands. */
@Injectable()
export class TaskCompletion {
  constructor(
    private readonly desk: TaskDesk,
    private readonly reader: NominationReader,
    private readonly documents: DocumentRepository,
    private readonly enrichment: CommandEnrichment,
    private readonly answers: CommandAnswers,
  ) {}

  async complete({ taskId, said, actor, commandId }: Completion, response: Response) {
    const { nominationId } = await this.desk.visible(actor, taskId);
    const { move, comment = null, ...details } = said;
    await this.requireDocumentsOf(nominationId, said.documentIds ?? []);
    const nomination = await this.reader.snapshot(actor, nominationId);
    const enrichment = await this.enrichment.of({ move, actor, nomination });
    const act = { move, comment, details: { taskId, ...details }, enrichment };
    return this.answers.act({ ...act, nominationId, actor, commandId }, response);
  }

  private async requireDocumentsOf(nominationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const known = new Set((await this.documents.listOf(nominationId)).map(({ id }) => id));
    const errors = ids.flatMap((id, index): FieldError[] =>
      known.has(id)
        ? []
        : [{ path: `documentIds.${index}`, message: 'Không có tài liệu này trong hồ sơ' }],
    );
    if (errors.length > 0) throw refuse('VALIDATION_FAILED', { errors });
  }
}
