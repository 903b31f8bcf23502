import { holdsWithin } from '../../apps/local/src/wait.js';
import {
  type Acknowledged,
  auditRecord,
  type RecordFaults,
  selectIds,
} from '../../libs/testing/record-audit.js';
import {
  type AuditLimits,
  auditWorkflows,
  type WorkflowFaults,
} from '../../libs/testing/workflow-audit.js';
import type { BenchPlace } from './bench-place.js';

/** How many of each are wrong; `null` where the servers' addresses were not given. */
export interface PlaceFaults {
  readonly record: Counted<RecordFaults> | null;
  readonly workflows: Counted<WorkflowFaults> | null;
}

type Counted<Faults> = { readonly [Kind in keyof Faults]: number };

const PENDING = `select id from commands where state = 'pending'`;
const SETTLED_WITHIN_MS = 60_000;

/** After everything has settled: what was acknowledged and is not there, or is there twice, or stuck. */
export async function auditPlace(
  { servers }: BenchPlace,
  acknowledged: Acknowledged,
  limits: AuditLimits = {},
): Promise<PlaceFaults> {
  if (!servers) return { record: null, workflows: null };
  const isSettled = async () => (await selectIds(servers.databaseUrl, PENDING)).length === 0;
  await holdsWithin(isSettled, SETTLED_WITHIN_MS, 250);
  const record = await auditRecord(servers.databaseUrl, acknowledged);
  const workflows = await auditWorkflows(servers, limits);
  return { record: counted(record), workflows: counted(workflows) };
}

export function isFaultless({ record, workflows }: PlaceFaults): boolean {
  const counts = [...Object.values(record ?? {}), ...Object.values(workflows ?? {})];
  return counts.every((count) => count === 0);
}

function counted<Faults extends object>(faults: Faults): Counted<Faults> {
  const entries = Object.entries(faults) as [keyof Faults, readonly string[]][];
  return Object.fromEntries(entries.map(([kind, ids]) => [kind, ids.length])) as Counted<Faults>;
}
