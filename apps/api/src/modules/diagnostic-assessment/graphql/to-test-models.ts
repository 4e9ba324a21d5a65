import { STANDARD_DIMENSION_NAMES } from '@tisheng/reference-data/ability-standard.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { dimensionOfItem } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { Growth } from '@tisheng/domain-rules/diagnostic-assessment/personal-growth.js';
import { toProblemModel } from '../../../platform/graphql/problem.model.js';
import type { MyGrowthView } from '../queries/my-growth.js';
import type { MyTestView } from '../queries/my-test.js';
import type { LevelGrowth, MyGrowth } from './growth.model.js';
import type { MyTest, TestQuestion } from './test.model.js';
import { toResult } from './to-result-model.js';

export function toMyTest({ instrument, assessment, diagnosis, blocks, ...view }: MyTestView): MyTest {
  const { cohortId, kind, state, environment, stage, isLastBlock, expectedAtMost, revision } = view;
  return {
    cohortId,
    kind,
    state,
    problems: view.problems.map(toProblemModel),
    instrumentTitle: instrument.title,
    introduction: instrument.introduction,
    environment,
    stage,
    questions: view.questions.flatMap(toQuestion),
    block: blocks,
    isLastBlock,
    expectedAtMost,
    answers: view.answers.map(({ question, options }) => ({ question, options: [...options] })),
    revision,
    opensOn: view.opensOn,
    closesOn: view.closesOn,
    mustTake: view.mustTake,
    result: toResult(assessment, diagnosis),
  };
}

/** What may be known of a question: never what an option is worth, which are right, or which order is. */
function toQuestion(question: MyTestView['questions'][number]): TestQuestion[] {
  const { code, kind, situation, block } = question;
  const dimension = question.kind === 'scale' ? question.dimension : dimensionOfItem(question.item);
  if (dimension === null) return [];
  const options = question.options.map((option) => ({ code: option.code, text: option.text }));
  return [{ code, kind, dimension, situation, options, block }];
}

export function toMyGrowth({ cohortId, before, after, growth, diagnosis }: MyGrowthView): MyGrowth {
  return {
    cohortId,
    before: toResult(before, diagnosis),
    after: toResult(after, diagnosis),
    overall: growth && toGrowth(growth.overall),
    dimensions: (growth?.dimensions ?? []).map(({ dimension, column, ...level }) =>
      Object.assign(toGrowth(level), { dimension, column, name: STANDARD_DIMENSION_NAMES[dimension] }),
    ),
  };
}

const toGrowth = ({
  beforeHundredths,
  afterHundredths,
  differenceHundredths,
  standardError,
  verdict,
}: Growth): LevelGrowth => ({
  before: fromHundredths(beforeHundredths),
  after: fromHundredths(afterHundredths),
  difference: fromHundredths(differenceHundredths),
  standardError,
  verdict,
});
