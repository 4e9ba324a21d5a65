import { STANDARD_DIMENSION_NAMES } from '@tisheng/reference-data/ability-standard.js';
import { adviseOnQuestion } from '@tisheng/domain-rules/diagnostic-assessment/advise-on-question.js';
import { dimensionOfItem, type Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { ItemStatistics as Figures } from '@tisheng/domain-rules/diagnostic-assessment/item-statistics.js';
import type { ItemStatisticsView } from '../queries/find-item-statistics.js';
import type { ItemStatistics, QuestionFigures } from './item-statistics.model.js';

export function toItemStatistics({ instrument, computedAt, figures }: ItemStatisticsView): ItemStatistics {
  const byCode = new Map(instrument.questions.map((question) => [question.code, question]));
  return {
    code: instrument.code,
    version: instrument.version,
    title: instrument.title,
    computedAt,
    assessments: figures.assessments,
    alpha: figures.overall.alpha,
    fields: figures.fields.map((field) => ({ ...field, name: STANDARD_DIMENSION_NAMES[field.dimension] })),
    questions: figures.questions.flatMap((one) => {
      const question = byCode.get(one.question);
      return question ? [toQuestion(question, one, figures)] : [];
    }),
  };
}

function toQuestion(
  question: Question,
  one: Figures['questions'][number],
  { overall }: Figures,
): QuestionFigures {
  const { flags, unusedOptions } = adviseOnQuestion(question, one, overall);
  const item = question.kind === 'scale' ? null : question.item;
  const dimension = question.kind === 'scale' ? question.dimension : dimensionOfItem(question.item);
  if (dimension === null) throw new Error(`The standard has no item ${item}`);
  return {
    question: one.question,
    kind: question.kind,
    item,
    dimension,
    columns: [...question.columns],
    situation: question.situation,
    answered: one.answered,
    difficulty: one.difficulty,
    discrimination: one.discrimination,
    upperLower: one.upperLower,
    alphaWithout: one.alphaWithout,
    flags: [...flags],
    options: question.options.map((option) => ({
      code: option.code,
      text: option.text,
      share: one.options.find(({ code }) => code === option.code)?.share ?? 0,
      isRight: 'thirds' in option ? option.thirds > 0 : 'right' in option ? option.right : false,
      isUnused: unusedOptions.includes(option.code),
    })),
  };
}
