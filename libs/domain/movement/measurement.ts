import { yearOf } from '../legal/date-arithmetic.js';
import type { LegalDate } from '../legal/working-calendar.js';

export interface Target {
  readonly key: string;
  readonly comparison: 'at-least' | 'exact';
  readonly value: number;
}

export interface Measurement {
  readonly participant: string;
  readonly year: number;
  readonly key: string;
  readonly result: 'met' | 'not-met' | 'no-value' | 'closed';
}

/** A value entered for a participant and a year; `null`: none, which is not zero. */
export interface MeasuredValue {
  readonly participant: string;
  readonly year: number;
  readonly key: string;
  readonly value: number | null;
}

/** Tiêu chí, chỉ tiêu: equality meets a minimum; a level that ended in the year is closed. */
export function measure(
  targets: readonly Target[],
  measured: MeasuredValue,
  endsOn?: LegalDate,
): Measurement {
  const { participant, year, key, value } = measured;
  return { participant, year, key, result: resultOf(targets, measured, { value, endsOn }) };
}

function resultOf(
  targets: readonly Target[],
  { key, year }: MeasuredValue,
  { value, endsOn }: { readonly value: number | null; readonly endsOn: LegalDate | undefined },
): Measurement['result'] {
  if (value === null) return endsOn !== undefined && yearOf(endsOn) <= year ? 'closed' : 'no-value';
  const own = targets.filter((target) => target.key === key);
  const isMet = own.every(({ comparison, value: wanted }) =>
    comparison === 'exact' ? value === wanted : value >= wanted,
  );
  return isMet ? 'met' : 'not-met';
}
