import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/authority/role.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { Step } from '#domain/nomination/nomination-stage.js';
import type { TaskEntity } from '../entities/task.entity.js';
import type { TaskAssignmentEntity } from '../entities/task-assignment.entity.js';
import type { AssignmentAct } from '../entities/task-assignment-log.entity.js';
import { Conditions } from './conditions.js';
import { readPage } from './list-query.js';
import type { Page, Paged } from './page.js';
import * as sql from './task.sql.js';

/** A task with who holds it and whom it is about. */
export interface TaskRow extends Readonly<TaskEntity> {
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly version: number;
  readonly escalatedAt: Date | null;
  readonly nomineeName: string;
  readonly nomineePersonId: string | null;
  readonly awardCode: string;
  readonly submittingUnitId: string;
  readonly submittingUnitName: string;
  readonly letterNumber: string;
  readonly calendarVersion: string;
}

export interface TaskFilter {
  /** Held by the reader himself, or by nobody. */
  readonly held?: 'mine' | 'free' | undefined;
  readonly step?: Step | undefined;
  /** Day included. */
  readonly dueBefore?: LegalDate | undefined;
}

/** Why a claim or a release changes nothing. */
export type NotAssigned = 'not-found' | 'not-open' | 'being-completed' | 'held-by-another';
export type ClaimResult = 'claimed' | NotAssigned;
export type ReleaseResult = 'released' | 'not-held' | NotAssigned;

interface Assigning {
  readonly taskId: string;
  readonly personId: string;
  readonly at: Date;
}

type Holding = Pick<TaskAssignmentEntity, 'holderId' | 'version'>;

/** Human tasks, and who holds them. */
@Injectable()
export class TaskRepository {
  constructor(private readonly database: DataSource) {}

  /** Open tasks that the person may take by role and unit; nobody is offered his own nomination. */
  mine(person: Actor, filter: TaskFilter, page: Page): Promise<Paged<TaskRow>> {
    const where = new Conditions()
      .add('t.closed_at is null and t.candidate_group = any ($?::text[])', [...person.roles])
      .add('(t.unit_id is null or t.unit_id = $?)', person.unitId)
      .add('d.nominee_person_id is distinct from $?', person.personId)
      .add('a.holder_id = $?', filter.held === 'mine' ? person.personId : undefined)
      .add('$?::boolean and a.holder_id is null', filter.held === 'free' ? true : undefined)
      .add('t.step = $?', filter.step)
      .add('t.due_on <= $?', filter.dueBefore);
    const orderBy = 't.due_on asc nulls last, t.opened_at, t.id';
    return readPage(this.database, { columns: sql.COLUMNS, from: sql.FROM, where, orderBy }, page);
  }

  async find(taskId: string): Promise<TaskRow | null> {
    const [row] = await this.database.query<TaskRow[]>(sql.FIND, [taskId]);
    return row ?? null;
  }

  /** Every task of a nomination, in the order in which they were opened. */
  ofNomination(nominationId: string): Promise<TaskRow[]> {
    return this.database.query<TaskRow[]>(sql.OF_NOMINATION, [nominationId]);
  }

  /** Takes a task that nobody holds; a repetition by its holder changes nothing. */
  claim(assigning: Assigning): Promise<ClaimResult> {
    return this.assign(assigning, async (manager, { holderId, version }) => {
      if (holderId === null) await change(manager, assigning, { act: 'claim', version });
      return 'claimed' as const;
    });
  }

  /** Gives back a task that the person holds. */
  release(assigning: Assigning): Promise<ReleaseResult> {
    return this.assign(assigning, async (manager, { holderId, version }) => {
      if (holderId === null) return 'not-held' as const;
      await change(manager, assigning, { act: 'release', version });
      return 'released' as const;
    });
  }

  private assign<Result>(
    { taskId, personId }: Assigning,
    act: (manager: EntityManager, holding: Holding) => Promise<Result>,
  ): Promise<Result | NotAssigned> {
    return this.database.transaction(async (manager) => {
      const [holding] = await manager.query<Holding[]>(sql.LOCK_HOLDING, [taskId]);
      if (!holding) return 'not-found';
      if (holding.holderId !== null && holding.holderId !== personId) return 'held-by-another';
      const [task] = await manager.query<{ isOpen: boolean; isBeingCompleted: boolean }[]>(
        sql.STATE_UNDER_LOCK,
        [taskId],
      );
      if (!task?.isOpen) return 'not-open';
      return task.isBeingCompleted ? 'being-completed' : act(manager, holding);
    });
  }
}

async function change(
  manager: EntityManager,
  { taskId, personId, at }: Assigning,
  { act, version }: { readonly act: AssignmentAct; readonly version: number },
): Promise<void> {
  const holderId = act === 'claim' ? personId : null;
  await manager.query(sql.ASSIGN, [taskId, holderId, at, version]);
  await manager.query(sql.LOG, [randomUUID(), taskId, act, personId, version + 1, at]);
}
