import { roundHalfUp2 } from '../arithmetic/decimal.js';
import type { PolicyTheme } from '../policy/policy-pack.js';

/** Score of one accepted piece of work. */
export interface ThemeResult {
  readonly theme: number;
  /** Score × 100. */
  readonly scoreHundredths: number;
}

export interface PracticeScore {
  /** Mean of the themes with an accepted result × 100; null while there is none. */
  readonly hundredths: number | null;
  /** Half-hours of the themes with an accepted result: how much of the practice the mean speaks for. */
  readonly halfHoursScored: number;
  /** Half-hours of all themes. */
  readonly halfHours: number;
}

/**
 * The practice score: theme results averaged by the themes' hours, online and offline together, rounded half up
 * once to two decimals (decision 7). Themes without a result do not count yet; themes without hours never do.
 * Of several results for one theme, the teacher's own and a school's, the best counts (decision 19).
 *
 * @example
 * // 80 points in a theme of 1 hour, 90 in one of 8 hours → 88.89
 */
export function practiceScore(
  results: readonly ThemeResult[],
  themes: readonly Pick<PolicyTheme, 'theme' | 'onlineHalfHours' | 'offlineHalfHours'>[],
): PracticeScore {
  const best = new Map<number, number>();
  for (const { theme, scoreHundredths } of results) {
    best.set(theme, Math.max(best.get(theme) ?? 0, scoreHundredths));
  }
  let weighted = 0;
  let halfHoursScored = 0;
  let halfHours = 0;
  for (const theme of themes) {
    const weight = theme.onlineHalfHours + theme.offlineHalfHours;
    halfHours += weight;
    const score = best.get(theme.theme);
    if (score === undefined) continue;
    weighted += score * weight;
    halfHoursScored += weight;
  }
  return {
    // The scores are hundredths already, so that their mean is rounded to a whole number.
    hundredths: halfHoursScored === 0 ? null : roundHalfUp2(weighted, halfHoursScored * 100),
    halfHoursScored,
    halfHours,
  };
}
