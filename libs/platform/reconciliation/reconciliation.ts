import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reprojectCase } from '#persistence/projection/reproject-case.js';
import { CaseViewRepository } from '#persistence/repositories/case-view.repository.js';
import { TemporalConnection } from '../temporal/temporal-connection.js';
import { type Difference, differenceOf } from './case-difference.js';
import { allEvents, runningIds, workflowView, wronglyEndedIds } from './running-nominations.js';

export interface Findings {
  readonly compared: number;
  readonly differences: readonly Difference[];
  readonly stalePendingCommands: number;
}

const AT_ONCE = 16;

/** Compares the open workflows with the read model, both ways. */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly database: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly cases: CaseViewRepository,
  ) {}

  async compare(): Promise<Findings> {
    const ids = [...(await this.openIds())];
    const differences: Difference[] = [];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const batch = ids.slice(start, start + AT_ONCE);
      const found = await Promise.all(batch.map((id) => this.compareOne(id)));
      differences.push(...found.filter((difference) => difference !== null));
    }
    for await (const nominationId of wronglyEndedIds(this.temporal))
      differences.push({
        nominationId,
        kind: 'needs-operator',
        detail: 'the workflow ended without an outcome',
      });
    const stalePendingCommands = await this.cases.stalePendingCommands();
    return { compared: ids.length, differences, stalePendingCommands };
  }

  /** `null` when the case now agrees, otherwise what remains for an operator. */
  async repair({ nominationId, kind, detail }: Difference): Promise<Difference | null> {
    if (kind === 'needs-operator' || kind === 'missing-workflow')
      return { nominationId, kind, detail };
    await reprojectCase(this.database, nominationId, await allEvents(this.temporal, nominationId));
    return this.compareOne(nominationId);
  }

  private async openIds(): Promise<Set<string>> {
    const ids = new Set<string>();
    for await (const id of runningIds(this.temporal)) ids.add(id);
    for await (const id of this.cases.openIds()) ids.add(id);
    return ids;
  }

  /** Asked a second time where they differ: a command may have been under way. */
  private async compareOne(nominationId: string): Promise<Difference | null> {
    return (await this.look(nominationId)) && this.look(nominationId);
  }

  private async look(nominationId: string): Promise<Difference | null> {
    const record = await this.cases.find(nominationId);
    return differenceOf(nominationId, await workflowView(this.temporal, nominationId), record);
  }
}
