/** The quotient rounded up, in whole numbers: no share is lost to a floating point. */
export function dividedUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest === 0 ? 0 : 1);
}

export function dividedDown(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}
