import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A stage of schooling counts in one quota line of its cohort; numbers and a share exclude each other. */
export const quotasAreUnambiguous = policyRule(['cohorts'], ({ cohorts }) =>
  cohorts.flatMap(({ code, quotas, quotaShare }, at) => {
    const problems: PolicyProblem[] = [];
    const taken = new Set<string>();
    quotas.forEach(({ stages }, line) => {
      for (const stage of stages) {
        if (taken.has(stage)) {
          problems.push(
            problem('policy-quota-stage-repeated', {
              field: `/cohorts/${at}/quotas/${line}/stages`,
              data: { cohort: code, stage },
            }),
          );
        }
        taken.add(stage);
      }
    });
    if (quotas.length > 0 && quotaShare !== undefined) {
      problems.push(
        problem('policy-quota-beside-share', { field: `/cohorts/${at}/quotaShare`, data: { cohort: code } }),
      );
    }
    return problems;
  }),
);
