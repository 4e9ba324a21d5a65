/** Below this a variance is that of floating numbers. */
const NOTHING = 1e-12;

/**
 * Variances and covariances of questions when people answer different ones: for each pair the sums over those who answered
 * both. Three numbers a pair, however many people.
 */
export class PairwiseSums {
  private readonly counts: Float64Array;
  /** At i, j: sum of the scores of i over those who answered j too. */
  private readonly scores: Float64Array;
  private readonly products: Float64Array;

  constructor(private readonly questions: number) {
    const pairs = questions * questions;
    this.counts = new Float64Array(pairs);
    this.scores = new Float64Array(pairs);
    this.products = new Float64Array(pairs);
  }

  /** Takes in one person: places of the questions answered, none twice, and the scores beside them. */
  add(places: readonly number[], scores: readonly number[]): void {
    const { counts, scores: sums, products, questions } = this;
    for (let a = 0; a < places.length; a += 1) {
      const row = (places[a] ?? 0) * questions;
      const score = scores[a] ?? 0;
      for (let b = 0; b < places.length; b += 1) {
        const at = row + (places[b] ?? 0);
        counts[at] = (counts[at] ?? 0) + 1;
        sums[at] = (sums[at] ?? 0) + score;
        products[at] = (products[at] ?? 0) + score * (scores[b] ?? 0);
      }
    }
  }

  /** Covariance over those who answered both, as estimated from a sample; null for fewer than two. */
  covariance(a: number, b: number): number | null {
    const at = a * this.questions + b;
    const n = this.counts[at] ?? 0;
    if (n < 2) return null;
    const one = this.scores[at] ?? 0;
    const other = this.scores[b * this.questions + a] ?? 0;
    return ((this.products[at] ?? 0) - (one * other) / n) / (n - 1);
  }

  /**
   * Cronbach's alpha of some of the questions, from the mean variance and the mean covariance of all pairs that are known.
   *
   * @returns null for fewer than two questions, when no pair is known or when nobody's answers differ
   */
  alphaOf(places: readonly number[]): number | null {
    const k = places.length;
    let variance = 0;
    let variances = 0;
    let shared = 0;
    let pairs = 0;
    for (const [at, a] of places.entries()) {
      const own = this.covariance(a, a);
      if (own !== null) {
        variance += own;
        variances += 1;
      }
      for (const b of places.slice(at + 1)) {
        const both = this.covariance(a, b);
        if (both === null) continue;
        shared += both;
        pairs += 1;
      }
    }
    if (k < 2 || pairs === 0 || variances === 0) return null;
    const mean = shared / pairs;
    const whole = variance / variances + (k - 1) * mean;
    return whole < NOTHING ? null : (k * mean) / whole;
  }
}
