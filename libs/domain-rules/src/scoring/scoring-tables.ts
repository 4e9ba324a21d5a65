import { ratioOf } from '../arithmetic/decimal.js';
import type { PolicyComponent } from '../policy/policy-pack.js';
import { MEASURE_NAMES } from './measures.js';

/** One indicator in whole numbers. */
export interface IndicatorTable {
  /** Index of its component. */
  readonly component: number;
  /** Column of the measure in a row. */
  readonly column: number;
  /** Column of the quality; -1 where none is measured. */
  readonly qualityColumn: number;
  /** Value in hundredths at which the indicator counts no more: the lower of target and cap. */
  readonly fullAt: number;
  /** `weight / target` over the common divisor. */
  readonly factor: number;
}

/**
 * A policy's scoring in whole numbers. Of an indicator's value and quality in hundredths,
 * `factor × value × quality` summed over a component and divided by `componentDivisor` is the component's
 * score in hundredths; the same weighted by `componentWeights` and divided by `totalDivisor` is the total.
 */
export interface ScoringTables {
  readonly indicators: readonly IndicatorTable[];
  readonly componentWeights: readonly number[];
  readonly componentDivisor: number;
  readonly totalDivisor: number;
}

/**
 * Largest total divisor. A score has at most 10 000 hundredths: twice the weighted sum then stays under 2^53, and
 * the quotient lies further from any whole number that it does not reach than floating point can err.
 */
const LARGEST_DIVISOR = 400_000_000_000n;

/**
 * Writes the components in whole numbers.
 *
 * @returns null where that is not possible without loss: a target or cap finer than hundredths, or numbers
 *   whose common divisor is too large
 */
export function compileTables(components: readonly PolicyComponent[]): ScoringTables | null {
  const weights = components.map((component) => fraction(component.weight));
  const all = components.flatMap((component, index) =>
    component.indicators.map((indicator) => {
      const [weightAbove, weightBelow] = fraction(indicator.weight);
      const target = hundredfold(indicator.target);
      const cap = indicator.cap === null ? target : hundredfold(indicator.cap);
      return {
        index,
        indicator,
        weightAbove,
        below: target === null ? null : weightBelow * target,
        target,
        cap,
      };
    }),
  );
  let divisor = 1n;
  for (const { weightAbove, below, cap } of all) {
    if (below === null || cap === null) return null;
    divisor = leastCommonMultiple(divisor, below / greatestCommonDivisor(below, weightAbove));
  }
  const weightDivisor = weights.map(([, below]) => below).reduce(leastCommonMultiple, 1n);
  if (divisor * weightDivisor > LARGEST_DIVISOR) return null;
  return {
    indicators: all.map(({ index, indicator, weightAbove, below, target, cap }) => ({
      component: index,
      column: MEASURE_NAMES.indexOf(indicator.measure),
      qualityColumn: indicator.quality === null ? -1 : MEASURE_NAMES.indexOf(indicator.quality),
      fullAt: Math.min(Number(target), Number(cap)),
      factor: Number((weightAbove * divisor) / (below ?? 1n)),
    })),
    componentWeights: weights.map(([above, below]) => Number((above * weightDivisor) / below)),
    componentDivisor: Number(divisor),
    totalDivisor: Number(divisor * weightDivisor),
  };
}

function fraction(value: number): readonly [bigint, bigint] {
  const { numerator, denominator } = ratioOf(value);
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  const divisor = greatestCommonDivisor(below, above);
  return [above / divisor, below / divisor];
}

function hundredfold(value: number): bigint | null {
  const [above, below] = fraction(value);
  return 100n % below === 0n ? (above * 100n) / below : null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
