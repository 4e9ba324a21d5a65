import { addRatios, addUpToOne, ratioOf, toNumber, ZERO } from '../../arithmetic/decimal.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The components' shares make up the whole score, exactly. */
export const componentWeightsSumToOne = policyRule(['scoring'], ({ scoring }) => {
  const weights = scoring.components.map(({ weight }) => ratioOf(weight));
  if (addUpToOne(weights)) return [];
  const sum = toNumber(weights.reduce(addRatios, ZERO));
  return [problem('policy-component-weights-not-one', { field: '/scoring/components', data: { sum } })];
});
