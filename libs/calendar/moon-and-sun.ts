/** An instant in Julian days of universal time; noon of 1970-01-01 is 2440588. */
type JulianDay = number;

const RADIANS = Math.PI / 180;
const MOONS_PER_CENTURY = 1236.85;

/** Periodic terms of the new moon: amplitude in days, multiples of sun, moon and node angles. */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number])[] = [
  [0.0021, 2, 0, 0],
  [-0.4068, 0, 1, 0],
  [0.0161, 0, 2, 0],
  [-0.0004, 0, 3, 0],
  [0.0104, 0, 0, 2],
  [-0.0051, 1, 1, 0],
  [-0.0074, 1, -1, 0],
  [0.0004, 1, 0, 2],
  [-0.0004, -1, 0, 2],
  [-0.0006, 0, 1, 2],
  [0.001, 0, -1, 2],
  [0.0005, 1, 2, 0],
];

/** Instant of the new moon number `moon`, counted from January 1900 (J. Meeus, 1979). */
export function newMoonAt(moon: number): JulianDay {
  const t = moon / MOONS_PER_CENTURY;
  const sun = polynomial(t, [359.2242, 0, -0.0000333, -0.00000347]) + 29.10535608 * moon;
  const anomaly = polynomial(t, [306.0253, 0, 0.0107306, 0.00001236]) + 385.81691806 * moon;
  const node = polynomial(t, [21.2964, 0, -0.0016528, -0.00000239]) + 390.67050646 * moon;
  const mean = polynomial(t, [2_415_020.75933, 0, 0.0001178, -0.000000155]) + 29.53058868 * moon;
  const drift = 0.00033 * sine(polynomial(t, [166.56, 132.87, -0.009173]));
  const periodic = NEW_MOON_TERMS.map(
    ([amplitude, s, m, n]) => amplitude * sine(s * sun + m * anomaly + n * node),
  ).reduce((sum, term) => sum + term, (0.1734 - 0.000393 * t) * sine(sun));
  const clockCorrection = polynomial(t, [-0.000278, 0.000265, 0.000262]);
  return mean + drift + periodic - clockCorrection;
}

/** Which twelfth of its path the sun is in: 0 from the March equinox, 9 from the solstice. */
export function sunSectorAt(at: JulianDay): number {
  const t = (at - 2_451_545) / 36_525;
  const anomaly = polynomial(t, [357.5291, 35_999.0503, -0.0001559, -0.00000048]);
  const longitude =
    polynomial(t, [280.46645, 36_000.76983, 0.0003032]) +
    polynomial(t, [1.9146, -0.004817, -0.000014]) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor(longitude / 30 - 12 * Math.floor(longitude / 360));
}

function polynomial(t: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
}

function sine(degrees: number): number {
  return Math.sin(degrees * RADIANS);
}
