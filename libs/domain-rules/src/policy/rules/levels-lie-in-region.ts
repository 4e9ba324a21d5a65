import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A municipal programme has no provincial office that could decide appeals or issue certificates. */
export const levelsLieInRegion = policyRule(
  ['region', 'appeals', 'certificate'],
  ({ region, appeals, certificate }) => {
    if (region.rootLevel === 'province') return [];
    const outside = (field: string): PolicyProblem =>
      problem('policy-level-outside-region', { field, data: { level: 'province', root: region.rootLevel } });
    return [
      ...appeals.levels.flatMap((level, at) =>
        level === 'province' ? [outside(`/appeals/levels/${at}`)] : [],
      ),
      ...(certificate.issuedBy === 'province' ? [outside('/certificate/issuedBy')] : []),
    ];
  },
);
