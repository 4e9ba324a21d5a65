import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import type { Question, TeachingEnvironment } from '@tisheng/reference-data/instrument/instrument.js';
import { TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { TEACHING_PLACES, isAskedAt } from './asked-where.js';

export type CoverageProblemCode = 'item-not-asked' | 'item-not-asked-everywhere' | 'dimension-rated-twice';

/**
 * Whether every teacher can be measured: each of the 25 items has a question in either column for every stage of
 * schooling in every teaching environment, since a branch that leaves a gap would leave those teachers without a level.
 *
 * @returns one problem per item and column without any question; one per item, column and set of stages where only some
 *   teachers have none, with `stages` and `environments` as codes joined by commas and empty for all
 *
 * @example
 * // item 12, column II, has only a question with stages ['kindergarten']
 * // → item-not-asked-everywhere { item: 12, column: 'II', environments: '',
 * //     stages: 'primary,junior-secondary,senior-secondary,special-education' }
 */
export function itemsNotAsked(questions: readonly Question[]): Problem<CoverageProblemCode>[] {
  const problems: Problem<CoverageProblemCode>[] = [];
  for (const { item } of STANDARD_ITEMS) {
    for (const column of STANDARD_COLUMNS) {
      const asking = questions.filter(
        (question) =>
          question.kind !== 'scale' && question.item === item && question.columns.includes(column),
      );
      const open = TEACHING_PLACES.filter((place) => !asking.some((question) => isAskedAt(question, place)));
      if (open.length === 0) continue;
      if (open.length === TEACHING_PLACES.length) {
        problems.push(problem('item-not-asked', { field: '/questions', data: { item, column } }));
        continue;
      }
      for (const { stages, environments } of groupedByEnvironments(open)) {
        problems.push(
          problem('item-not-asked-everywhere', {
            field: '/questions',
            data: {
              item,
              column,
              stages: stages.length === STAGE_OF_SCHOOLING_CODES.length ? '' : stages.join(','),
              environments:
                environments.length === TEACHING_ENVIRONMENTS.length ? '' : environments.join(','),
            },
          }),
        );
      }
    }
  }
  return problems;
}

/** Stages that lack the same environments told together. */
function groupedByEnvironments(
  open: typeof TEACHING_PLACES,
): { stages: string[]; environments: readonly TeachingEnvironment[] }[] {
  const groups = new Map<string, { stages: string[]; environments: TeachingEnvironment[] }>();
  for (const stage of STAGE_OF_SCHOOLING_CODES) {
    const environments = open.filter((place) => place.stage === stage).map(({ environment }) => environment);
    if (environments.length === 0) continue;
    const key = environments.join(',');
    const group = groups.get(key) ?? { stages: [], environments };
    group.stages.push(stage);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Whether any teacher would be asked twice to rate one dimension in one column: the two ratings could contradict each
 * other, and only one is set beside the measured level.
 *
 * @returns a problem at the later of two such questions, naming the earlier one
 */
export function dimensionsRatedTwice(questions: readonly Question[]): Problem<CoverageProblemCode>[] {
  const problems: Problem<CoverageProblemCode>[] = [];
  questions.forEach((later, index) => {
    if (later.kind !== 'scale') return;
    const earlier = questions
      .slice(0, index)
      .find(
        (question) =>
          question.kind === 'scale' &&
          question.dimension === later.dimension &&
          question.columns.some((column) => later.columns.includes(column)) &&
          TEACHING_PLACES.some((place) => isAskedAt(question, place) && isAskedAt(later, place)),
      );
    if (earlier === undefined) return;
    problems.push(
      problem('dimension-rated-twice', {
        field: `/questions/${index}`,
        data: { question: later.code, earlier: earlier.code },
      }),
    );
  });
  return problems;
}
