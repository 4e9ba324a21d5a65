import { ONE, ZERO, divideRatios, minRatio, multiplyRatios, ratioOf } from '../arithmetic/decimal.js';
import type { Ratio } from '../arithmetic/decimal.js';
import type { PolicyIndicator } from '../policy/policy-pack.js';
import type { LearnerMeasures } from './measures.js';

/** How one indicator came to its score; every part exact. */
export interface IndicatorScore {
  /** What was measured; 0 where nothing was. */
  readonly value: number;
  /** The part of the value that counts: up to the cap. */
  readonly counted: number;
  /** `min(counted / target, 1)`, 0 to 1. */
  readonly reached: Ratio;
  /** 0 to 1; 1 where none is measured. */
  readonly quality: Ratio;
  /** `reached × quality × weight`, the indicator's part of its component, 0 to 1. */
  readonly share: Ratio;
}

const HUNDRED = ratioOf(100);

/**
 * Score of one indicator (decision 9): `min(value / target, 1) × quality × weight`, where values above the cap
 * are not counted. Exact; nothing is rounded here.
 *
 * @example
 * // 450 of 600 minutes at weight 0.5, no quality measured → 0.75 × 1 × 0.5
 * indicatorScore(studyTime, learnerMeasures({ 'study-minutes': 450 })).share // 3/8
 */
export function indicatorScore(indicator: PolicyIndicator, measures: LearnerMeasures): IndicatorScore {
  const value = measures[indicator.measure] ?? 0;
  const counted = indicator.cap === null ? value : Math.min(value, indicator.cap);
  const reached = minRatio(divideRatios(ratioOf(counted), ratioOf(indicator.target)), ONE);
  const measuredQuality = indicator.quality === null ? null : measures[indicator.quality];
  const quality = measuredQuality === null ? ONE : divideRatios(ratioOf(measuredQuality), HUNDRED);
  const share = multiplyRatios(multiplyRatios(reached, quality), ratioOf(indicator.weight));
  return { value, counted, reached: counted === 0 ? ZERO : reached, quality, share };
}
