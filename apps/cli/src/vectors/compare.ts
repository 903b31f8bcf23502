import { isDeepStrictEqual } from 'node:util';
import type { Comparison, Comparisons } from './vector-kind.js';

/** One field in which the answer is not what was expected. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  /** What the product says; `undefined` when it has no such field. */
  readonly actual: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Compares the fields that are expected, recursively; others of the answer are not asked. */
export function differences(
  expected: object,
  actual: object,
  comparisons: Comparisons,
): readonly Difference[] {
  return fieldsDiffer({ expected, actual, comparisons, path: '' });
}

interface Pair {
  readonly expected: unknown;
  readonly actual: unknown;
  readonly comparisons: Comparisons;
  readonly path: string;
}

function differ(pair: Pair): readonly Difference[] {
  const { expected, actual, comparisons, path } = pair;
  const comparison = comparisons[path.replace(/\[[^\]]*\]/g, '')];
  if (comparison !== undefined && expected !== null) return specially(comparison, pair);
  if (isFields(expected) && isFields(actual)) return fieldsDiffer(pair);
  return isDeepStrictEqual(expected, actual) ? [] : [{ path, expected, actual }];
}

function fieldsDiffer(pair: Pair): readonly Difference[] {
  const { expected, actual, path } = pair;
  return Object.entries(expected as Fields).flatMap(([field, value]) =>
    differ({
      ...pair,
      expected: value,
      actual: (actual as Fields)[field],
      path: path === '' ? field : `${path}.${field}`,
    }),
  );
}

function specially(comparison: Comparison, pair: Pair): readonly Difference[] {
  const { expected, actual, path } = pair;
  if (comparison.as === 'whole-if-empty' && Object.keys(expected as Fields).length > 0)
    return isFields(actual) ? fieldsDiffer(pair) : [{ path, expected, actual }];
  if (comparison.as === 'keyed') return keyedDiffer(comparison.by, pair);
  return isAsAsked(comparison, pair) ? [] : [{ path, expected, actual }];
}

function isAsAsked({ as }: Comparison, { expected, actual }: Pair): boolean {
  if (as === 'whole' || as === 'whole-if-empty') return isDeepStrictEqual(expected, actual);
  if (!Array.isArray(expected) || !Array.isArray(actual)) return false;
  if (as === 'all-of') return expected.every((item) => actual.includes(item));
  if (as === 'none-of') return !expected.some((item) => actual.includes(item));
  return isDeepStrictEqual(sorted(expected), sorted(actual));
}

function sorted(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

function keyedDiffer(by: readonly string[], pair: Pair): readonly Difference[] {
  const { expected, actual, path } = pair;
  if (!Array.isArray(expected) || !Array.isArray(actual)) return [{ path, expected, actual }];
  const answers = actual.filter(isFields);
  return expected.filter(isFields).flatMap((item) => {
    const key = by.map((field) => item[field]);
    const place = `${path}${JSON.stringify(key.filter((part) => part !== undefined))}`;
    const found = answers.find((answer) =>
      by.every((field) => isDeepStrictEqual(answer[field], item[field])),
    );
    if (found === undefined) return [{ path: place, expected: item, actual: undefined }];
    return fieldsDiffer({ ...pair, expected: item, actual: found, path: place });
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
