import { SeededDraw } from '../../diagnostic-assessment/seeded-draw.js';

/** How many of so many are drawn: the policy's share rounded up, so that where there is something, one is drawn. */
export const sampleSize = (population: number, share: number): number =>
  // Decimals as people write them: 0.05 × 60 is three, and not a little more.
  population === 0 || share === 0
    ? 0
    : Math.min(population, Math.max(1, Math.ceil(population * share - 1e-9)));

/**
 * Draws activities for spot checks. The seed is made by the program, published with the list that it was drawn from, and
 * kept: whoever has both draws the same sample again. Every activity is as likely as any other, and in what order they
 * are given makes no difference.
 */
export function drawSpotChecks(seed: string, activityIds: readonly string[], share: number): string[] {
  const ids = [...new Set(activityIds)].sort();
  return new SeededDraw(seed).shuffled(ids).slice(0, sampleSize(ids.length, share));
}
