import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A comprehensive result out of two grades needs both of them (decision 3). */
export const matrixNeedsSchoolRating = policyRule(
  ['evaluation', 'schoolRating'],
  ({ evaluation, schoolRating }) =>
    evaluation.kind === 'matrix' && !schoolRating.required
      ? [problem('policy-matrix-without-school-rating', { field: '/schoolRating/required' })]
      : [],
);
