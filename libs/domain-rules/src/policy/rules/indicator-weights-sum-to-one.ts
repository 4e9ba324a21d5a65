import { addRatios, addUpToOne, ratioOf, toNumber, ZERO } from '../../arithmetic/decimal.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** The indicators' shares make up the whole component, exactly. */
export const indicatorWeightsSumToOne = policyRule(['scoring'], ({ scoring }) =>
  scoring.components.flatMap(({ code, indicators }, at) => {
    const weights = indicators.map(({ weight }) => ratioOf(weight));
    if (addUpToOne(weights)) return [];
    const sum = toNumber(weights.reduce(addRatios, ZERO));
    return [
      problem('policy-indicator-weights-not-one', {
        field: `/scoring/components/${at}/indicators`,
        data: { component: code, sum },
      }),
    ];
  }),
);
