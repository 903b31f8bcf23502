import { isDeepStrictEqual } from 'node:util';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';

/** How far the workflow has come and what it knows. */
export interface CaseView {
  readonly seq: number;
  readonly facts: NominationFacts;
}

/** The same of the record, with what lists and people see of it. */
export interface RecordView extends CaseView {
  readonly stage: string;
  readonly dueOn: string | null;
  readonly openTaskIds: readonly string[];
}

export type DifferenceKind =
  | 'missing-in-record'
  | 'missing-workflow'
  | 'record-behind'
  | 'record-ahead'
  | 'facts-differ'
  | 'lists-differ'
  | 'tasks-differ'
  | 'needs-operator';

export interface Difference {
  readonly nominationId: string;
  readonly kind: DifferenceKind;
  /** What stands on either side, for the person who reads it. */
  readonly detail: string;
}

type Found = Pick<Difference, 'kind' | 'detail'>;

function contentDifference(workflow: CaseView, record: RecordView): Found | null {
  const { facts } = workflow;
  if (!isDeepStrictEqual(record.facts, facts)) {
    const detail = `record says ${record.facts.stage}, workflow says ${facts.stage}`;
    return { kind: 'facts-differ', detail };
  }
  return listDifference(workflow, record) ?? taskDifference(workflow, record);
}

function listDifference({ facts }: CaseView, record: RecordView): Found | null {
  const dueOn = facts.task?.clock?.dueOn ?? null;
  if (record.stage === facts.stage && record.dueOn === dueOn) return null;
  const shown = `${record.stage} due ${record.dueOn}`;
  return {
    kind: 'lists-differ',
    detail: `lists show ${shown}, facts say ${facts.stage} due ${dueOn}`,
  };
}

function taskDifference({ facts }: CaseView, { openTaskIds }: RecordView): Found | null {
  const open = facts.task ? [facts.task.taskId] : [];
  if (isDeepStrictEqual(openTaskIds, open)) return null;
  const [shown, meant] = [openTaskIds, open].map((ids) => ids.join(', ') || 'none');
  return { kind: 'tasks-differ', detail: `open tasks ${shown}, should be ${meant}` };
}

function difference(workflow: CaseView | null, record: RecordView | null): Found | null {
  if (!workflow)
    return record && { kind: 'missing-workflow', detail: `record stands at seq ${record.seq}` };
  if (!record)
    return { kind: 'missing-in-record', detail: `workflow stands at seq ${workflow.seq}` };
  if (record.seq === workflow.seq) return contentDifference(workflow, record);
  const kind = record.seq < workflow.seq ? 'record-behind' : 'record-ahead';
  return { kind, detail: `record seq ${record.seq}, workflow seq ${workflow.seq}` };
}

/** Where the read model does not say what the workflow says; `null` where they agree. */
export function differenceOf(
  nominationId: string,
  workflow: CaseView | null,
  record: RecordView | null,
): Difference | null {
  const found = difference(workflow, record);
  return found && { nominationId, ...found };
}
