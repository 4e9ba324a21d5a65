import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A municipal programme has no provincial office that could decide appeals, issue certificates or give awards. */
export const levelsLieInRegion = policyRule(
  ['region', 'appeals', 'certificate', 'practice'],
  ({ region, appeals, certificate, practice }) => {
    if (region.rootLevel === 'province') return [];
    const outside = (field: string): PolicyProblem =>
      problem('policy-level-outside-region', { field, data: { level: 'province', root: region.rootLevel } });
    return [
      ...appeals.levels.flatMap((level, at) =>
        level === 'province' ? [outside(`/appeals/levels/${at}`)] : [],
      ),
      ...practice.awards.levels.flatMap(({ level }, at) =>
        level === 'province' ? [outside(`/practice/awards/levels/${at}/level`)] : [],
      ),
      ...(certificate.issuedBy === 'province' ? [outside('/certificate/issuedBy')] : []),
    ];
  },
);
