/**
 * Exact arithmetic for scores. Every score is kept as whole hundredths (82.35 → 8235); weights and targets are
 * read from their decimal digits, so that 0.1 is one tenth and nothing else. A weighted sum is computed without
 * any loss and rounded half up once (decision 1).
 */

/**
 * An exact fraction. `denominator` is above 0. Parts are numbers while they are safe integers, else bigints, so
 * that ordinary values cost nothing.
 */
export interface Ratio {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

export const ZERO: Ratio = { numerator: 0, denominator: 1 };
export const ONE: Ratio = { numerator: 1, denominator: 1 };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a decimal exactly.
 *
 * @returns null when the text is no decimal number
 * @example parseDecimal('0.4') // 4/10
 */
export function parseDecimal(text: string): Ratio | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(whole + decimals);
  const shift = decimals.length - Number(exponent);
  const numerator = (sign === '-' ? -digits : digits) * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
  return { numerator: narrow(numerator), denominator: narrow(shift > 0 ? 10n ** BigInt(shift) : 1n) };
}

/**
 * The exact decimal that a number was written as: its shortest decimal digits.
 *
 * @throws RangeError for NaN and infinities, which no validated policy holds
 * @example ratioOf(0.35) // 35/100
 */
export function ratioOf(value: number): Ratio {
  if (Number.isSafeInteger(value)) return { numerator: value, denominator: 1 };
  const parsed = parseDecimal(String(value));
  if (parsed === null) throw new RangeError(`not a finite number: ${value}`);
  return parsed;
}

/**
 * A quotient of two whole numbers.
 *
 * @throws RangeError when `denominator` is not above 0 or a part is not whole
 */
export function ratio(numerator: number | bigint, denominator: number | bigint): Ratio {
  if (denominator <= 0) throw new RangeError('the denominator must be above 0');
  return { numerator: narrow(BigInt(numerator)), denominator: narrow(BigInt(denominator)) };
}

/** `a + b`, exact. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return reduce(left + right, BigInt(a.denominator) * BigInt(b.denominator));
}

/** `a × b`, exact. */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return reduce(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator));
}

/**
 * `a ÷ b`, exact.
 *
 * @throws RangeError when `b` is zero
 */
export function divideRatios(a: Ratio, b: Ratio): Ratio {
  const below = BigInt(a.denominator) * BigInt(b.numerator);
  if (below === 0n) throw new RangeError('division by zero');
  const above = BigInt(a.numerator) * BigInt(b.denominator);
  return below < 0n ? reduce(-above, -below) : reduce(above, below);
}

/** Below 0 when `a < b`, 0 when they are equal, above 0 when `a > b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of two; `a` when they are equal. */
export function minRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) <= 0 ? a : b;
}

/** Whether the ratios add up to exactly 1, as weights must. */
export function addUpToOne(parts: readonly Ratio[]): boolean {
  return compareRatios(parts.reduce(addRatios, ZERO), ONE) === 0;
}

/**
 * `numerator / denominator` in whole hundredths, half up (towards +∞).
 *
 * @throws RangeError when `denominator` is not above 0 or a part is not whole
 * @example roundHalfUp2(1, 8) // 13, that is 0.125 → 0.13
 */
export function roundHalfUp2(numerator: number | bigint, denominator: number | bigint): number {
  if (denominator <= 0) throw new RangeError('the denominator must be above 0');
  return Number(floorDivide(BigInt(numerator) * 200n + BigInt(denominator), 2n * BigInt(denominator)));
}

/** A ratio in whole hundredths, half up. */
export function roundRatio2(value: Ratio): number {
  return roundHalfUp2(value.numerator, value.denominator);
}

/** A term of {@link roundSum2}: the product of its factors. */
export type Product = readonly Ratio[];

/** Where floating point may decide: far inside the error bound of the sums allowed below. */
const GUARD = 1e-6;

/**
 * The sum of products, in whole hundredths, rounded half up once. Exact: a floating-point estimate decides only
 * when the sum is provably not near a rounding boundary, so that almost every sum is as quick as plain numbers;
 * any other is computed in whole numbers.
 *
 * @example
 * // 80 points at weight 0.6 and 70.5 points at weight 0.4 → 76.20
 * roundSum2([[ratioOf(80), ratioOf(0.6)], [ratioOf(70.5), ratioOf(0.4)]]) // 7620
 */
export function roundSum2(terms: readonly Product[]): number {
  let estimate = 0;
  let magnitude = 0;
  let factors = 0;
  for (const term of terms) {
    let product = 100;
    for (const factor of term) product *= Number(factor.numerator) / Number(factor.denominator);
    estimate += product;
    magnitude += Math.abs(product);
    factors += term.length;
  }
  // Every operation errs by at most 2^-53 of its result, and there are fewer than 4 × (factors + terms) of
  // them: below 1e6 in magnitude and 1000 in number the error stays under half of the guard.
  if (magnitude < 1e6 && factors + terms.length < 1000) {
    const shifted = estimate + 0.5;
    const floor = Math.floor(shifted);
    if (shifted - floor > GUARD && floor + 1 - shifted > GUARD) return floor;
  }
  let numerator = 0n;
  let denominator = 1n;
  for (const term of terms) {
    let above = 1n;
    let below = 1n;
    for (const factor of term) {
      above *= BigInt(factor.numerator);
      below *= BigInt(factor.denominator);
    }
    numerator = numerator * below + above * denominator;
    denominator *= below;
  }
  return roundHalfUp2(numerator, denominator);
}

/**
 * A score in whole hundredths, or null when it has more than two decimals or lies outside 0–100.
 *
 * @example scoreHundredths(82.35) // 8235
 */
export function scoreHundredths(score: number): number | null {
  if (!(score >= 0 && score <= 100)) return null;
  const hundredths = Math.round(score * 100);
  // The division gives the double nearest to the two-place decimal: exactly what such a score was read as.
  return hundredths / 100 === score ? hundredths : null;
}

/** Whole hundredths as an ordinary number, for answers and display: 8235 → 82.35. */
export function fromHundredths(hundredths: number): number {
  return hundredths / 100;
}

/** Whole hundredths as a ratio: 8235 → 8235/100. */
export function hundredths(value: number): Ratio {
  return { numerator: value, denominator: 100 };
}

/** Nearest number, for display alone. */
export function toNumber(value: Ratio): number {
  return Number(value.numerator) / Number(value.denominator);
}

function narrow(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

function reduce(numerator: bigint, denominator: bigint): Ratio {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: narrow(numerator / divisor), denominator: narrow(denominator / divisor) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
