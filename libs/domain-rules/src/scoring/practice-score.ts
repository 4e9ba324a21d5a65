import { roundHalfUp2 } from '../arithmetic/decimal.js';
import type { PolicyPack } from '../policy/policy-pack.js';

/** Result of one theme's review. */
export interface ThemeResult {
  readonly theme: number;
  /** 0 to 10 000 hundredths. */
  readonly scoreHundredths: number;
}

/**
 * Practice score: the themes' results averaged by their hours, online and offline together (decision 7). Themes
 * without a result do not count yet; themes without hours never do.
 *
 * @returns whole hundredths, rounded half up once; null while no theme has a result
 * @example
 * // theme 1 of one hour with 90, theme 2 of eight hours with 72 → (90 + 8 × 72) / 9 = 74
 * practiceScore(pack, [{ theme: 1, scoreHundredths: 9000 }, { theme: 2, scoreHundredths: 7200 }]) // 7400
 */
export function practiceScore(
  pack: Pick<PolicyPack, 'practice'>,
  results: readonly ThemeResult[],
): number | null {
  const scores = new Map(results.map(({ theme, scoreHundredths }) => [theme, scoreHundredths]));
  let weighted = 0;
  let halfHours = 0;
  for (const theme of pack.practice.themes) {
    const score = scores.get(theme.theme);
    if (score === undefined) continue;
    const weight = theme.onlineHalfHours + theme.offlineHalfHours;
    weighted += score * weight;
    halfHours += weight;
  }
  return halfHours === 0 ? null : roundHalfUp2(weighted, halfHours * 100);
}
