import { problem } from '../../problem.js';
import { policyRule } from '../policy-rule.js';

/** A theme that belongs to the region is nobody's to hand in, so it carries no hours and falls due never (decision 6). */
export const regionalThemesCarryNoHours = policyRule(['practice'], ({ practice }) =>
  practice.themes.flatMap((theme, at) =>
    theme.stage === null && (theme.onlineHalfHours > 0 || theme.offlineHalfHours > 0 || theme.dueDay !== null)
      ? [
          problem('policy-regional-theme-has-hours', {
            field: `/practice/themes/${at}`,
            data: { theme: theme.theme },
          }),
        ]
      : [],
  ),
);
