import {
  standardItem,
  STANDARD_DIMENSION_NAMES,
  type Label,
  type StandardColumn,
} from '@tisheng/reference-data/ability-standard.js';
import { fromHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { dimensionOfItem, type Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { toProblemModel } from '../../../platform/graphql/problem.model.js';
import type { DiagnosisSummary as Summary } from '../queries/diagnosis-summary.js';
import type { PreTestView } from '../queries/pre-test-of-teacher.js';
import type { DiagnosisResult } from './diagnosis-result.model.js';
import type { DiagnosisSummary } from './diagnosis-summary.model.js';
import type { PreTest, PreTestInstrument } from './pre-test.model.js';

export function toPreTest(cohortId: string, view: PreTestView): PreTest {
  return {
    cohortId,
    state: view.state,
    problems: view.problems.map(toProblemModel),
    instrument: toInstrument(view.instrument),
    answers: view.answers.map(({ question, option }) => ({ question, option })),
    result: toResult(view),
  };
}

/** What may be known of an instrument: never what an option is worth. */
export function toInstrument({
  code,
  version,
  title,
  introduction,
  questions,
}: Instrument): PreTestInstrument {
  return {
    code,
    version,
    title,
    introduction,
    questions: questions.flatMap((question) => {
      const dimension = dimensionOfItem(question.item);
      if (dimension === null) return [];
      const options = question.options.map((option) => ({ code: option.code, text: option.text }));
      return [{ code: question.code, dimension, situation: question.situation, options }];
    }),
  };
}

function toResult({ assessment, weakPointsShown, targetLevel }: PreTestView): DiagnosisResult | null {
  if (!assessment?.result || assessment.submittedAt === null) return null;
  const { score, weakPoints } = assessment.result;
  return {
    source: assessment.source,
    submittedAt: assessment.submittedAt,
    level: fromHundredths(score.overall.hundredths),
    band: score.overall.band,
    targetLevel,
    columns: score.columns.map(({ column, hundredths, band }) => ({
      column,
      level: fromHundredths(hundredths),
      band,
    })),
    dimensions: score.dimensions.map(({ dimension, column, hundredths, band }) => ({
      dimension,
      column,
      name: STANDARD_DIMENSION_NAMES[dimension],
      level: fromHundredths(hundredths),
      band,
    })),
    items: score.items.map(({ item, dimension, column, hundredths, band }) => ({
      item,
      dimension,
      column,
      label: labelOf(item, [column]),
      level: fromHundredths(hundredths),
      band,
    })),
    weakPoints: weakPoints.map(({ item, dimension, columns, hundredths, gapHundredths }) => ({
      item,
      dimension,
      columns: [...columns],
      label: labelOf(item, columns),
      level: fromHundredths(hundredths),
      gap: fromHundredths(gapHundredths),
    })),
    weakPointsShown,
  };
}

export function toSummary(summary: Summary): DiagnosisSummary {
  const { enrolled, inProgress, submitted, overall, levels, weakPoints } = summary;
  return {
    enrolled,
    inProgress,
    submitted,
    level: overall === null ? null : fromHundredths(overall),
    dimensions: levels.map(({ dimension, column, hundredths, band }) => ({
      dimension,
      column,
      name: STANDARD_DIMENSION_NAMES[dimension],
      level: hundredths === null ? null : fromHundredths(hundredths),
      band,
    })),
    weakPoints: weakPoints.map(({ item, columns, teachers }) => ({
      item,
      columns: [...columns],
      label: labelOf(item, columns),
      teachers,
      share: teachers / submitted,
    })),
  };
}

/** Where a weak point lies in both columns, the item reads the same in either. */
function labelOf(item: number, columns: readonly StandardColumn[]): Label {
  const label = standardItem(item)?.labels[columns[0] ?? 'I'];
  if (!label) throw new Error(`The standard has no item ${item}`);
  return label;
}
