import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

const FIELD = '/certificate/numbering';
const YEAR = '{year}';
const SERIAL = /^\{serial:[1-9]\d?\}$/;

/** A number tells the year and the place in the register, each once, and nothing else that varies. */
export const numberingHasYearAndSerial = policyRule(['certificate'], ({ certificate: { numbering } }) => {
  const placeholders = numbering.match(/\{[^}]*\}?/g) ?? [];
  const problems: PolicyProblem[] = [];
  if (placeholders.filter((text) => text === YEAR).length !== 1) {
    problems.push(problem('policy-numbering-without-year', { field: FIELD, data: { numbering } }));
  }
  if (placeholders.filter((text) => SERIAL.test(text)).length !== 1) {
    problems.push(problem('policy-numbering-without-serial', { field: FIELD, data: { numbering } }));
  }
  for (const placeholder of placeholders.filter((text) => text !== YEAR && !SERIAL.test(text))) {
    problems.push(problem('policy-numbering-placeholder-unknown', { field: FIELD, data: { placeholder } }));
  }
  return problems;
});
