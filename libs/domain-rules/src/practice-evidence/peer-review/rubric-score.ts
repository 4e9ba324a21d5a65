import { ratioOf, roundSum2 } from '../../arithmetic/decimal.js';
import type { PolicyRubric } from '../../policy/practice.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type MarksProblemCode = 'rubric-mark-missing' | 'rubric-mark-unknown';

/** What a reviewer gives for one criterion. */
export interface Mark {
  /** Code of the criterion. */
  readonly criterion: string;
  /** Place of the level in the rubric, counted from 0; the first is the best. */
  readonly level: number;
}

/** As much of a rubric as a score needs. */
export interface RubricToScore {
  readonly levels: readonly { readonly points: number }[];
  readonly criteria: readonly { readonly code: string; readonly weight: number }[];
}

/** The rubric by which works of a theme are judged; undefined for the region's own themes. */
export function rubricOfTheme(rubrics: readonly PolicyRubric[], theme: number): PolicyRubric | undefined {
  return rubrics.find(({ themes }) => themes.includes(theme));
}

/**
 * Whether every criterion has exactly one level of the rubric.
 *
 * @param isComplete false for a draft, in which criteria may still be missing
 */
export function checkMarks(
  rubric: PolicyRubric,
  marks: readonly Mark[],
  isComplete = true,
): Problem<MarksProblemCode>[] {
  const known = new Set(rubric.criteria.map(({ code }) => code));
  const given = new Set<string>();
  const problems: Problem<MarksProblemCode>[] = [];
  for (const { criterion, level } of marks) {
    if (!known.has(criterion) || given.has(criterion) || rubric.levels[level] === undefined) {
      problems.push(problem('rubric-mark-unknown', { field: `marks.${criterion}`, data: { criterion } }));
    }
    given.add(criterion);
  }
  if (!isComplete) return problems;
  for (const { code, name } of rubric.criteria) {
    if (given.has(code)) continue;
    problems.push(
      problem('rubric-mark-missing', { field: `marks.${code}`, data: { zh: name.zh, en: name.en } }),
    );
  }
  return problems;
}

/**
 * The score that complete marks make: the mean of the levels' points, weighted by the criteria, exact, rounded half up
 * once (decision 1).
 *
 * @returns whole hundredths
 * @throws RangeError when the marks are not complete: {@link checkMarks} comes first
 * @example
 * // content 0.6 at 100 points, technology 0.4 at 60 points → 84.00
 * rubricScore(rubric, [{ criterion: 'content', level: 0 }, { criterion: 'technology', level: 1 }]) // 8400
 */
export function rubricScore(rubric: RubricToScore, marks: readonly Mark[]): number {
  const levels = new Map(marks.map(({ criterion, level }) => [criterion, level]));
  return roundSum2(
    rubric.criteria.map(({ code, weight }) => {
      const level = rubric.levels[levels.get(code) ?? -1];
      if (level === undefined) throw new RangeError(`no level for ${code}`);
      return [ratioOf(level.points), ratioOf(weight)];
    }),
  );
}
