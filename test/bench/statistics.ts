/** Of durations in milliseconds; every sample counts, however slow. */
export interface Distribution {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * The smallest sample that at least `share` of all do not exceed (nearest rank); 0 of none.
 * @param sorted ascending
 * @param share from 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  // The tenth of a billionth keeps 0.95 × 20 at 19.
  const rank = Math.ceil(sorted.length * share - 1e-10);
  return sorted[Math.max(rank, 1) - 1] ?? 0;
}

export function distributionOf(samples: readonly number[]): Distribution {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: rounded(percentile(sorted, 0.5)),
    p95: rounded(percentile(sorted, 0.95)),
    p99: rounded(percentile(sorted, 0.99)),
    max: rounded(sorted.at(-1) ?? 0),
  };
}

/** Two decimals: the clock is not worth more. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Events a second over a time in milliseconds; 0 where no time has passed. */
export function rateOf(count: number, ms: number): number {
  return ms > 0 ? rounded((count * 1_000) / ms) : 0;
}

/**
 * The first instant after `from` at which the events of the `windowMs` before it come at `rate` a
 * second; `null` when they never do.
 * @param instants ascending, milliseconds
 */
export function rateReachedAt(
  instants: readonly number[],
  wanted: { readonly from: number; readonly rate: number; readonly windowMs: number },
): number | null {
  const needed = Math.max(1, Math.ceil((wanted.rate * wanted.windowMs) / 1_000 - 1e-10));
  const after = instants.filter((instant) => instant >= wanted.from);
  const reached = after.find((instant, index) => {
    const first = after[index - needed + 1];
    return first !== undefined && instant - first <= wanted.windowMs;
  });
  return reached ?? null;
}
