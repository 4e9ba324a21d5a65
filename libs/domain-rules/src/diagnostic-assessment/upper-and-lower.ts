/** Share of people at either end that is compared (Kelley 1939): where the difference of the ends is told best. */
const END = 0.27;
/** Steps into which the means of tests are sorted, one hundredth each. */
const STEPS = 101;

/**
 * Difference between the best and the worst 27 % of people, question by question, without keeping the people: tests are
 * counted by their mean in hundredths, and of the step that the limit goes through its share is taken.
 */
export class UpperAndLower {
  private readonly people = new Float64Array(STEPS);
  private readonly answered: Float64Array;
  private readonly scores: Float64Array;

  constructor(questions: number) {
    this.answered = new Float64Array(questions * STEPS);
    this.scores = new Float64Array(questions * STEPS);
  }

  /** Takes in one test: places of the questions answered and the scores beside them, at least one. */
  add(places: readonly number[], scores: readonly number[]): void {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const step = Math.round(mean * (STEPS - 1));
    this.people[step] = (this.people[step] ?? 0) + 1;
    for (const [at, place] of places.entries()) {
      const cell = place * STEPS + step;
      this.answered[cell] = (this.answered[cell] ?? 0) + 1;
      this.scores[cell] = (this.scores[cell] ?? 0) + (scores[at] ?? 0);
    }
  }

  /** Mean score of the upper end less that of the lower; null where nobody at one end answered the question. */
  differenceOf(question: number): number | null {
    const upper = this.meanFrom(question, (step) => STEPS - 1 - step);
    const lower = this.meanFrom(question, (step) => step);
    return upper === null || lower === null ? null : upper - lower;
  }

  private meanFrom(question: number, stepAt: (step: number) => number): number | null {
    let left = END * this.people.reduce((sum, count) => sum + count, 0);
    let answered = 0;
    let scores = 0;
    for (let at = 0; at < STEPS && left > 0; at += 1) {
      const step = stepAt(at);
      const people = this.people[step] ?? 0;
      if (people === 0) continue;
      const share = Math.min(1, left / people);
      answered += share * (this.answered[question * STEPS + step] ?? 0);
      scores += share * (this.scores[question * STEPS + step] ?? 0);
      left -= people;
    }
    return answered === 0 ? null : scores / answered;
  }
}
