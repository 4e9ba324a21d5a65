import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

const ALWAYS = ['number', 'name'] as const;

/** A certificate is looked up by number and name, so it prints both (decision 10). */
export const certificatePrintsNumberAndName = policyRule(['certificate'], ({ certificate }) =>
  ALWAYS.filter((name) => !certificate.printedFields.includes(name)).map((name) =>
    problem('policy-printed-field-missing', { field: '/certificate/printedFields', data: { name } }),
  ),
);
