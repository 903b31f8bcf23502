import { isDeepStrictEqual } from 'node:util';
import type { PolicyPack } from '#domain/pack/policy-pack.js';
import { SECTION_NAMES, type SectionName } from './pack-file.js';

/** One value of a rule that is not the same in both packs. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RuleChange {
  readonly section: SectionName;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: RuleFields | null;
  readonly after: RuleFields | null;
  readonly fields: readonly FieldChange[];
}

export type RuleFields = Readonly<Record<string, unknown>> & { readonly id: string };

/** What two packs say differently, rule by rule. */
export function packDiff(before: PolicyPack, after: PolicyPack): readonly RuleChange[] {
  return SECTION_NAMES.flatMap((section) => {
    const [old, young] = [keyed(before[section]), keyed(after[section])];
    const keys = [...new Set([...old.keys(), ...young.keys()])];
    return keys.flatMap((key) => changeOf(section, old.get(key) ?? null, young.get(key) ?? null));
  });
}

/** Rows of one id are told apart by their order. */
function keyed(rules: readonly { readonly id: string }[]): ReadonlyMap<string, RuleFields> {
  const rows = new Map<string, RuleFields>();
  for (const rule of rules) {
    let row = 0;
    while (rows.has(`${rule.id} ${row}`)) row += 1;
    rows.set(`${rule.id} ${row}`, { ...rule });
  }
  return rows;
}

function changeOf(
  section: SectionName,
  before: RuleFields | null,
  after: RuleFields | null,
): RuleChange[] {
  const id = (before ?? after)?.id ?? '';
  if (before === null) return [{ section, id, kind: 'added', before, after, fields: [] }];
  if (after === null) return [{ section, id, kind: 'removed', before, after, fields: [] }];
  const fields = fieldChanges(before, after);
  return fields.length === 0 ? [] : [{ section, id, kind: 'changed', before, after, fields }];
}

function fieldChanges(before: RuleFields, after: RuleFields): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
