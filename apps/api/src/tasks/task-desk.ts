import { Injectable } from '@nestjs/common';
import { addDays, dateAt } from '#calendar/civil-date.js';
import { maySeeUnit } from '#domain/authority/nomination-visibility.policy.js';
import type { Actor } from '#domain/authority/role.js';
import { asCandidate, mayHold } from '#domain/authority/task-holding.policy.js';
import { type Refusal, refused } from '#domain/legal/refusal.js';
import {
  type ClaimResult,
  type ReleaseResult,
  TaskRepository,
  type TaskRow,
} from '#persistence/repositories/task.repository.js';
import { ProblemException, refuse } from '#platform/problems/problem.js';
import { StackClock } from '#platform/stack-clock.js';
import { PolicyCatalogue } from '../catalogue/policy-catalogue.js';
import { Mandates } from '../nominations/mandates.js';
import { RegisteredPeople } from '../organisations/registered-people.js';
import { refusalProblem } from '../problems/refusal-problem.js';
import { type PageView, pageView, partOf } from '../requests/paging.js';
import { type TaskView, taskView } from './task.response.js';
import type { TaskListQuery } from './task-list.query.js';

function refuseBy(refusal: Refusal): ProblemException {
  return new ProblemException(refusalProblem(refusal));
}

/** A repetition by the holder, and giving back what nobody holds, change nothing and are no error. */
function requireAssigned(result: ClaimResult | ReleaseResult, taskId: string): void {
  switch (result) {
    case 'claimed':
    case 'released':
    case 'not-held':
      return;
    case 'not-found':
      throw refuse('NOT_FOUND');
    case 'not-open':
    case 'being-completed':
      throw refuseBy(refused('TASK_NOT_OPEN', { taskId }));
    case 'held-by-another':
      throw refuseBy(refused('TASK_HELD_BY_ANOTHER', { taskId }));
  }
}

/** Bàn làm việc: a person's tasks, taken and given back. */
@Injectable()
export class TaskDesk {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly mandates: Mandates,
    private readonly people: RegisteredPeople,
    private readonly catalogue: PolicyCatalogue,
    private readonly clock: StackClock,
  ) {}

  async mine(actor: Actor, query: TaskListQuery): Promise<PageView<TaskView>> {
    const { held, step, overdue } = query;
    const filter = {
      step,
      held: held === 'me' ? ('mine' as const) : held === 'free' ? held : undefined,
      dueBefore: overdue === 'true' ? addDays(this.today(), -1) : undefined,
    };
    const found = await this.tasks.mine(await this.candidate(actor), filter, partOf(query));
    return pageView(query, found, (task) => this.view(task));
  }

  async claim(actor: Actor, taskId: string): Promise<TaskView> {
    await this.requireCandidate(actor, taskId);
    const assigning = { taskId, personId: actor.personId, at: new Date(this.clock.now()) };
    requireAssigned(await this.tasks.claim(assigning), taskId);
    return this.view(await this.visible(actor, taskId));
  }

  async release(actor: Actor, taskId: string): Promise<TaskView> {
    await this.requireCandidate(actor, taskId);
    const assigning = { taskId, personId: actor.personId, at: new Date(this.clock.now()) };
    requireAssigned(await this.tasks.release(assigning), taskId);
    return this.view(await this.visible(actor, taskId));
  }

  /** @throws ProblemException NOT_FOUND also for a task of a case the actor may not see. */
  async visible(actor: Actor, taskId: string): Promise<TaskRow> {
    const task = await this.tasks.find(taskId);
    if (!task || !maySeeUnit(actor, task.submittingUnitId)) throw refuse('NOT_FOUND');
    return task;
  }

  private async requireCandidate(actor: Actor, taskId: string): Promise<void> {
    const task = await this.visible(actor, taskId);
    const refusal = mayHold(await this.candidate(actor), task);
    if (refusal) throw refuseBy(refusal);
    await this.people.require(actor);
  }

  private async candidate(actor: Actor): Promise<Actor> {
    return asCandidate(actor, await this.mandates.of(actor, this.today()));
  }

  private view(task: TaskRow): TaskView {
    const labelOf = (awardCode: string) => this.catalogue.labelOf(awardCode);
    return taskView(task, { today: this.today(), labelOf });
  }

  private today(): string {
    return dateAt(this.clock.now());
  }
}
