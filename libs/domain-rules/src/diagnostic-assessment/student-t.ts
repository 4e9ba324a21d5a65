/**
 * The number of standard errors within which a mean lies with 95 % confidence: the quantile 0.975 of Student's t
 * distribution.
 *
 * Found by halving on the distribution function, which is the regularized incomplete beta function (its continued
 * fraction in the form of Press et al., Numerical Recipes, 3rd edition, section 6.4); right to six decimals.
 *
 * @param degrees of freedom, a whole number of at least 1: the people less one
 * @throws RangeError when there is no degree of freedom
 * @example studentT95(4)    // 2.776445
 * @example studentT95(1000) // 1.962339
 */
export function studentT95(degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError('a mean of one has no interval');
  const known = quantiles.get(degrees);
  if (known !== undefined) return known;
  let low = 1.9;
  let high = 13;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (tailBeyond(middle, degrees) > OUTSIDE) low = middle;
    else high = middle;
  }
  const found = (low + high) / 2;
  if (quantiles.size < 10_000) quantiles.set(degrees, found);
  return found;
}

/** Share of both tails together. */
const OUTSIDE = 0.05;
const quantiles = new Map<number, number>();

/** Probability of lying further than `t` from the middle, on either side. */
function tailBeyond(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;
const PRECISE = 1e-14;

/** Evaluated by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < PRECISE) break;
  }
  return fraction;
}

const LANCZOS: readonly number[] = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

/** Logarithm of the gamma function by Lanczos's approximation, for arguments of at least one half. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = LANCZOS.reduce((sum, coefficient, index) =>
    index === 0 ? coefficient : sum + coefficient / (shifted + index),
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}
