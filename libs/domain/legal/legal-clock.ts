/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/**
 * The one clock of a stack: an affine map from real to legal time. In production it is 1:1
 * (`legalAt === realAt`, `scale` 1); a demonstration plays weeks in seconds.
 */
export interface LegalClock {
  readonly legalAt: EpochMs;
  readonly realAt: EpochMs;
  /** Legal milliseconds that pass in one real millisecond; > 0. */
  readonly scale: number;
  /** Pace before the anchor, where a sample province plays the weeks that lead up to its story day. */
  readonly scaleBefore?: number;
}

export const REAL_TIME: LegalClock = { legalAt: 0, realAt: 0, scale: 1 };

function paceAt(clock: LegalClock, isBefore: boolean): number {
  return isBefore ? (clock.scaleBefore ?? clock.scale) : clock.scale;
}

/** Legal instant at a real one, rounded down to the millisecond. */
export function legalTime(clock: LegalClock, real: EpochMs): EpochMs {
  const pace = paceAt(clock, real < clock.realAt);
  return Math.floor(clock.legalAt + (real - clock.realAt) * pace);
}

/**
 * First real millisecond at which the legal instant has been reached: never one at which it has not,
 * so that a timer does not wake too early (the sum of a large and a small number is not exact).
 */
export function realTime(clock: LegalClock, legal: EpochMs): EpochMs {
  const pace = paceAt(clock, legal < clock.legalAt);
  const real = clock.realAt + Math.ceil((legal - clock.legalAt) / pace);
  return legalTime(clock, real) < legal ? real + 1 : real;
}
