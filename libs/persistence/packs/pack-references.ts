import type { AnyRule } from './pack-file.js';
import type { PlacedRule } from './pack-source.js';

/** A code that a rule takes from a list kept elsewhere. */
export interface Reference {
  readonly list: 'awards' | 'deadlineNames' | 'levels' | 'groups';
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

type ListName = Reference['list'];

const AWARD_FIELDS = ['award', 'awards', 'title', 'prior', 'runTitles', 'titles'];

/** List in which the codes of a field stand, by the field's name wherever it occurs. */
function listOf(field: string): ListName | null {
  if (AWARD_FIELDS.includes(field)) return 'awards';
  if (field === 'decider' || field === 'successor') return 'levels';
  if (['rule', 'appraisal', 'return', 'after'].includes(field)) return 'deadlineNames';
  return field === 'group' ? 'groups' : null;
}

/** Every reference of a rule; a deadline is itself named by the list of deadlines. */
export function referencesOf({ section, rule, at }: PlacedRule): readonly Reference[] {
  const own = section === 'deadlines' ? [reference('deadlineNames', rule.id, [...at, 'id'])] : [];
  return [...own, ...within(rule, at)];
}

function within(value: AnyRule | object, at: readonly PropertyKey[]): readonly Reference[] {
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    const path = [...at, Array.isArray(value) ? Number(field) : field];
    const list = listOf(field);
    const codes = list === null ? [] : codesIn(inner).map((found) => reference(list, found, path));
    const deeper = typeof inner === 'object' && inner !== null ? within(inner, path) : [];
    return [...codes, ...deeper];
  });
}

function codesIn(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

function reference(list: ListName, code: string, path: readonly PropertyKey[]): Reference {
  return { list, code, path };
}
