import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A result that follows from proofs needs at least one (decision 7). */
export const evaluationByProofsHasProofs = policyRule(['evaluation', 'proofs'], ({ evaluation, proofs }) =>
  evaluation.kind === 'proofs' && proofs.length === 0
    ? [problem('policy-proofs-missing', { field: '/proofs' })]
    : [],
);
