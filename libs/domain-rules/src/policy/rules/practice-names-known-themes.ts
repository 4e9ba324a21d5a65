import { problem } from '../../problem.js';
import type { PolicyProblem } from '../policy-problem.js';
import { policyRule } from '../policy-rule.js';

/** Peer reviews and measuring forms are for themes that teachers have. */
export const practiceNamesKnownThemes = policyRule(['practice'], ({ practice }) => {
  const known = new Set(practice.themes.filter(({ owner }) => owner !== 'region').map(({ theme }) => theme));
  const unknown = (field: string, named: readonly number[]): PolicyProblem[] =>
    named.flatMap((theme, at) =>
      known.has(theme)
        ? []
        : [problem('policy-practice-theme-unknown', { field: `${field}/${at}`, data: { theme } })],
    );
  return [
    ...unknown('/practice/peerReview/themes', practice.peerReview.themes),
    ...practice.measuring.flatMap(({ themes }, at) => unknown(`/practice/measuring/${at}/themes`, themes)),
  ];
});
