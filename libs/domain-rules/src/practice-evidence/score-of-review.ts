import { fromHundredths, scoreHundredths } from '../arithmetic/decimal.js';
import type { PolicyRubric } from '../policy/practice.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { checkMarks, rubricScore, type Mark, type MarksProblemCode } from './peer-review/rubric-score.js';

export type RubricReviewProblemCode = 'review-score-differs-from-rubric' | MarksProblemCode;

export interface ScoredByRubric {
  /** 0–100 with two decimals; null where none is given. */
  readonly score: number | null;
  readonly problems: readonly Problem[];
}

/**
 * The score of a review that decides. Where criteria were marked, the rubric makes it, and a score that says something else is
 * refused; without marks the score given stands. Marks of work that is returned may be unfinished, and then make no score.
 *
 * @param marks null where the review was given as a whole
 */
export function scoreOfReview(
  decision: 'accept' | 'return',
  given: number | null,
  marks: readonly Mark[] | null,
  rubric: PolicyRubric | undefined,
): ScoredByRubric {
  if (marks === null || rubric === undefined) return { score: given, problems: [] };
  const problems: Problem<RubricReviewProblemCode>[] = checkMarks(rubric, marks, decision === 'accept');
  const isComplete = rubric.criteria.every(({ code }) => marks.some(({ criterion }) => criterion === code));
  if (problems.length > 0 || !isComplete) return { score: given, problems };
  const hundredths = rubricScore(rubric, marks);
  if (given !== null && scoreHundredths(given) !== hundredths) {
    const data = { rubric: fromHundredths(hundredths), score: given };
    problems.push(problem('review-score-differs-from-rubric', { field: 'score', data }));
  }
  return { score: fromHundredths(hundredths), problems };
}
