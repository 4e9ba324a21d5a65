import { ZERO, addRatios, multiplyRatios, ratioOf, roundRatio2 } from '../arithmetic/decimal.js';
import type { Ratio } from '../arithmetic/decimal.js';
import type { PolicyComponent } from '../policy/policy-pack.js';
import { indicatorScore } from './indicator-score.js';
import type { LearnerMeasures } from './measures.js';

/** Score of one component on its own scale from 0 to 100. */
export interface ComponentScore {
  /** Exact, for the weighted total. */
  readonly exact: Ratio;
  /** Rounded for display and for a proof's assessment: whole hundredths, half up. */
  readonly hundredths: number;
}

/**
 * Sum of a component's indicators on the scale from 0 to 100. The total is weighted from the exact value, so
 * that rounding happens once (decision 1).
 */
export function componentScore(component: PolicyComponent, measures: LearnerMeasures): ComponentScore {
  const shares = component.indicators.map((indicator) => indicatorScore(indicator, measures).share);
  const exact = multiplyRatios(shares.reduce(addRatios, ZERO), ratioOf(100));
  return { exact, hundredths: roundRatio2(exact) };
}
