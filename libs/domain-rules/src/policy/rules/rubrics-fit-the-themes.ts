import { addRatios, addUpToOne, ratioOf, toNumber, ZERO } from '../../arithmetic/decimal.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';
import type { PolicyProblem } from '../policy-problem.js';

/** The weights of a rubric make up the whole score, and each theme of teachers is judged by exactly one rubric. */
export const rubricsFitTheThemes = policyRule(['practice'], ({ practice: { rubrics, themes } }) => [
  ...rubrics.flatMap(({ criteria }, at): PolicyProblem[] => {
    const weights = criteria.map(({ weight }) => ratioOf(weight));
    if (addUpToOne(weights)) return [];
    const sum = toNumber(weights.reduce(addRatios, ZERO));
    const field = `/practice/rubrics/${at}/criteria`;
    return [problem('policy-rubric-weights-not-one', { field, data: { sum } })];
  }),
  ...themes.flatMap(({ theme, owner }, at): PolicyProblem[] => {
    const serving = rubrics.filter((rubric) => rubric.themes.includes(theme)).length;
    const wanted = owner === 'region' ? 0 : 1;
    if (serving === wanted) return [];
    const field = `/practice/themes/${at}`;
    return [problem('policy-theme-without-one-rubric', { field, data: { theme, rubrics: serving } })];
  }),
]);
