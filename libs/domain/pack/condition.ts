type Scalar = string | number | boolean;

/** What is known of a case, by name; a list holds for each of its members. */
export type Facts = Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>;

/** A bound: numbers by size, dates by day. */
export interface Range {
  readonly atLeast?: number | string | undefined;
  readonly below?: number | string | undefined;
}

export type Wanted = Scalar | readonly Scalar[] | Range;

/** Every named fact is (one of) what is wanted. */
export type Condition = Readonly<Record<string, Wanted>>;

export function meets(condition: Condition, facts: Facts): boolean {
  return Object.entries(condition).every(([name, wanted]) => holds(wanted, facts[name]));
}

/** One of the alternatives is met. */
export function meetsOne(alternatives: readonly Condition[], facts: Facts): boolean {
  return alternatives.some((condition) => meets(condition, facts));
}

function holds(wanted: Wanted, fact: Facts[string]): boolean {
  if (fact === undefined || fact === null) return false;
  const values: readonly Scalar[] = isList(fact) ? fact : [fact];
  return values.some((value) => isWanted(wanted, value));
}

function isWanted(wanted: Wanted, value: Scalar): boolean {
  if (isList(wanted)) return wanted.includes(value);
  if (typeof wanted !== 'object') return wanted === value;
  const { atLeast, below } = wanted;
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below);
}

function isList(value: Wanted | NonNullable<Facts[string]>): value is readonly Scalar[] {
  return Array.isArray(value);
}
