/** SQL condition that repeats one of the domain's unions: `stage in ('submitted', 'closed')`. */
export function oneOf(column: string, values: readonly string[]): string {
  return `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;
}

/** The same for a column that may be empty; `null` has the meaning its column says. */
export function noneOrOneOf(column: string, values: readonly string[]): string {
  return `${column} is null or ${oneOf(column, values)}`;
}

/** SQL condition on an array column: nothing in it but what the domain knows. */
export function onlyOf(column: string, values: readonly string[]): string {
  return `${column} <@ array[${values.map((value) => `'${value}'`).join(', ')}]`;
}

/** A dated right ends on its first day at the earliest; `null` while it has no end. */
export const VALIDITY = 'valid_to is null or valid_to >= valid_from';
