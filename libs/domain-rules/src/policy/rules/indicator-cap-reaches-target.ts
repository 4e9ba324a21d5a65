import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A cap below the target would make the indicator impossible to fill. */
export const indicatorCapReachesTarget = policyRule(['scoring'], ({ scoring }) =>
  scoring.components.flatMap(({ indicators }, componentAt) =>
    indicators.flatMap(({ code, cap, target }, at) =>
      cap !== null && cap < target
        ? [
            problem('policy-indicator-cap-below-target', {
              field: `/scoring/components/${componentAt}/indicators/${at}/cap`,
              data: { indicator: code, cap, target },
            }),
          ]
        : [],
    ),
  ),
);
