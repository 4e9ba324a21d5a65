import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** Themes are numbered from 1 without a gap or a number given twice, in the order of the list. */
export const themeNumbersAreContiguous = policyRule(['practice'], ({ practice }) =>
  practice.themes.flatMap(({ theme }, at) =>
    theme === at + 1
      ? []
      : [
          problem('policy-theme-numbers-not-contiguous', {
            field: `/practice/themes/${at}/theme`,
            data: { expected: at + 1, found: theme },
          }),
        ],
  ),
);
