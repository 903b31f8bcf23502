import { randomUUID } from 'node:crypto';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import {
  castBallotUpdate,
  completeTaskUpdate,
  getEventsSinceQuery,
  getProgressQuery,
  NOMINATION_WORKFLOW,
  type NominationInput,
  type NominationWorkflow,
  withdrawNominationUpdate,
} from '#contracts/nomination.contract.js';
import { nominationWorkflowId } from '#contracts/workflow-ids.js';
import type { Actor } from '#domain/authority/role.js';
import type { EpochMs } from '#domain/legal/legal-clock.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import type { Filing } from '#domain/nomination/nomination-filing.js';
import type { Move, MoveDetails } from '#domain/nomination/nomination-move.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { SLICE_2026 } from './calendar-2026.js';
import { FakeRecords } from './fake-records.js';
import { aFiling } from './nomination-builders.js';

/** What a test says of an act; the open task is found where a move completes it. */
export interface TestAct {
  readonly move: Move;
  readonly actor: Actor;
  readonly details?: MoveDetails;
  readonly commandId?: string;
}

export interface FilingOptions {
  /** What differs from the usual filing; the id is made anew. */
  readonly filing?: Partial<Filing>;
  readonly filedAt: EpochMs;
  /** Legal milliseconds in a real one; 1 where nothing is said. */
  readonly scale?: number;
  readonly historyBudget?: number;
}

/** One nomination of a test, as its people see it. */
export class NominationUnderTest {
  constructor(
    readonly handle: WorkflowHandleWithFirstExecutionRunId<NominationWorkflow>,
    readonly input: NominationInput,
  ) {}

  async act({ move, actor, details = {}, commandId = randomUUID() }: TestAct) {
    const isNamed = details.taskId !== undefined || !MOVE_ROWS[move].completesTask;
    const taskId = isNamed ? details.taskId : (await this.facts()).task?.taskId;
    const command = { commandId, move, actor, details: { ...(taskId && { taskId }), ...details } };
    return this.handle.executeUpdate(updateOf(move), { args: [command], updateId: commandId });
  }

  /** The refusal's code; fails the test when the act is allowed. */
  async refusalOf(act: TestAct): Promise<string> {
    try {
      await this.act(act);
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
        return error.cause.type ?? 'untyped';
      throw error;
    }
    throw new Error(`${act.move} was allowed`);
  }

  events(): Promise<readonly NominationEvent[]> {
    return this.handle.query(getEventsSinceQuery, 0);
  }

  progress() {
    return this.handle.query(getProgressQuery);
  }

  async facts() {
    return (await this.progress()).facts;
  }

  async eventTypes(): Promise<string[]> {
    return (await this.events()).map(({ type }) => type);
  }
}

function updateOf(move: Move) {
  if (move === 'cast-ballot') return castBallotUpdate;
  return move === 'withdraw-nomination' ? withdrawNominationUpdate : completeTaskUpdate;
}

/** The real bundle on a real server, with a records door that remembers instead of writing. */
export class ProcessHarness {
  readonly records = new FakeRecords();
  private readonly taskQueue = `process-${randomUUID()}`;
  private worker: Worker | null = null;
  private running: Promise<void> | null = null;

  constructor(readonly environment: TestWorkflowEnvironment) {}

  async start(): Promise<this> {
    const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
    if (!codePath) throw new Error('TEST_WORKFLOW_BUNDLE is not set: run through npm test');
    this.worker = await Worker.create({
      connection: this.environment.nativeConnection,
      namespace: this.environment.namespace ?? 'default',
      taskQueue: this.taskQueue,
      workflowBundle: { codePath },
      activities: { recordTimePassed: this.records.recordTimePassed },
      stickyQueueScheduleToStartTimeout: '1 second',
    });
    this.running = this.worker.run();
    return this;
  }

  async stop(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    await this.environment.teardown();
  }

  async file(options: FilingOptions): Promise<NominationUnderTest> {
    const { filedAt, scale = 1, historyBudget } = options;
    const filing = aFiling({ nominationId: randomUUID(), ...options.filing });
    const realAt = await this.environment.currentTimeMs();
    const input: NominationInput = {
      filing,
      filedAt,
      calendar: SLICE_2026,
      clock: { legalAt: filedAt, realAt, scale },
      ...(historyBudget !== undefined && { historyBudget }),
    };
    const { client } = this.environment;
    const handle = await client.workflow.start<NominationWorkflow>(NOMINATION_WORKFLOW, {
      workflowId: nominationWorkflowId(filing.nominationId),
      taskQueue: this.taskQueue,
      args: [input],
    });
    return new NominationUnderTest(handle, input);
  }
}
