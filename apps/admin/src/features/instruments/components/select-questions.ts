import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import {
  QUESTION_KINDS,
  TEACHING_ENVIRONMENTS,
  type Question,
} from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { oneOf } from '../../../lib/one-of.js';

/** Filters of a list of questions, as they stand in the address. */
export interface QuestionFilter {
  readonly search: string;
  readonly kind: string;
  readonly stage: string;
  readonly environment: string;
  readonly column: string;
  readonly item: string;
}

export const QUESTION_FILTERS = ['search', 'kind', 'stage', 'environment', 'column', 'item'] as const;

/** A question with its place in the instrument. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly at: number;
}

/** The questions that pass every filter that is set. */
export function selectQuestions(questions: readonly Question[], filter: QuestionFilter): PlacedQuestion[] {
  const kind = oneOf(QUESTION_KINDS, filter.kind);
  const stage = oneOf(STAGE_OF_SCHOOLING_CODES, filter.stage);
  const environment = oneOf(TEACHING_ENVIRONMENTS, filter.environment);
  const column = oneOf(STANDARD_COLUMNS, filter.column);
  const words = filter.search.toLowerCase();
  return questions.flatMap((question, at) => {
    const fits =
      (kind === null || question.kind === kind) &&
      (column === null || question.columns.includes(column)) &&
      (filter.item === '' || (question.kind !== 'scale' && String(question.item) === filter.item)) &&
      (stage === null || question.stages.length === 0 || question.stages.includes(stage)) &&
      (environment === null ||
        question.environments.length === 0 ||
        question.environments.includes(environment)) &&
      (words === '' || textOf(question).includes(words));
    return fits ? [{ question, at }] : [];
  });
}

function textOf({ code, situation, options }: Question): string {
  const texts = [situation, ...options.map(({ text }) => text)].flatMap(({ zh, en }) => [zh, en]);
  return [code, ...texts].join('\n').toLowerCase();
}
