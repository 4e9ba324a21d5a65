import type { PolicyProblem } from '../policy-problem.js';
import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/**
 * The themes' offline hours are those of the programme; their online hours too where the themes carry them, and
 * nothing where they do not (decision 6).
 */
export const themeHoursAddUp = policyRule(['hours', 'practice'], ({ hours, practice }) => {
  const online = practice.themes.reduce((sum, theme) => sum + theme.onlineHalfHours, 0);
  const offline = practice.themes.reduce((sum, theme) => sum + theme.offlineHalfHours, 0);
  const onlineExpected = hours.themesCarryOnlineHours ? hours.onlineHalfHours : 0;
  const problems: PolicyProblem[] = [];
  if (online !== onlineExpected) {
    problems.push(
      problem('policy-theme-online-hours-not-total', {
        field: '/practice/themes',
        data: { sum: online, expected: onlineExpected },
      }),
    );
  }
  if (offline !== hours.offlineHalfHours) {
    problems.push(
      problem('policy-theme-offline-hours-not-total', {
        field: '/practice/themes',
        data: { sum: offline, expected: hours.offlineHalfHours },
      }),
    );
  }
  return problems;
});
