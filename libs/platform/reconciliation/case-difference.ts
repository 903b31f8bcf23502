import { isDeepStrictEqual } from 'node:util';
import type { NominationFacts } from '#domain/nomination/nomination-facts.js';

/** One side of the comparison: how far a case has come and what is known of it. */
export interface CaseView {
  readonly seq: number;
  readonly facts: NominationFacts;
}

export type DifferenceKind =
  | 'missing-in-record'
  | 'missing-workflow'
  | 'record-behind'
  | 'record-ahead'
  | 'facts-differ'
  | 'needs-operator';

export interface Difference {
  readonly nominationId: string;
  readonly kind: DifferenceKind;
  /** What stands on either side, for the person who reads it. */
  readonly detail: string;
}

/** Where the read model does not say what the workflow says; `null` where they agree. */
export function differenceOf(
  nominationId: string,
  workflow: CaseView | null,
  record: CaseView | null,
): Difference | null {
  const of = (kind: DifferenceKind, detail: string) => ({ nominationId, kind, detail });
  if (!workflow) return record && of('missing-workflow', `record stands at seq ${record.seq}`);
  if (!record) return of('missing-in-record', `workflow stands at seq ${workflow.seq}`);
  const seqs = `record seq ${record.seq}, workflow seq ${workflow.seq}`;
  if (record.seq < workflow.seq) return of('record-behind', seqs);
  if (record.seq > workflow.seq) return of('record-ahead', seqs);
  if (isDeepStrictEqual(record.facts, workflow.facts)) return null;
  const { stage: recorded } = record.facts;
  return of('facts-differ', `record says ${recorded}, workflow says ${workflow.facts.stage}`);
}
