import {
  STANDARD_COLUMNS,
  STANDARD_DIMENSIONS,
  standardItem,
} from '@tisheng/reference-data/ability-standard.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { missingTexts } from './instrument-texts.js';
import type { TextProblemCode } from './instrument-texts.js';
import { KEBAB_CODE } from './kebab-code.js';

export type QuestionProblemCode =
  | 'question-code-malformed'
  | 'question-item-unknown'
  | 'question-dimension-unknown'
  | 'question-without-column'
  | 'question-column-repeated'
  | 'question-needs-both-columns'
  | 'question-stage-unknown'
  | 'question-stage-repeated'
  | 'question-environment-unknown'
  | 'question-environment-repeated';

/** Longest texts that still read well on a telephone, in signs. */
export const LONGEST_SITUATION = 300;

/** From this item on the standard reads the same in both columns. */
const FIRST_SHARED_ITEM = 21;

/**
 * Whether a question says what it measures and whom it is for: a code of its own form, an item (or, of a self-rating, a
 * dimension) of the standard, its columns, and stages and environments that exist.
 *
 * @param field JSON pointer of the question
 */
export function questionCanBeAsked(
  question: Question,
  field: string,
): Problem<QuestionProblemCode | TextProblemCode>[] {
  const data = { question: question.code };
  const problems: Problem<QuestionProblemCode | TextProblemCode>[] = [];
  if (!KEBAB_CODE.test(question.code)) {
    problems.push(problem('question-code-malformed', { field: `${field}/code`, data }));
  }
  problems.push(...measuresWhatExists(question, field), ...columnsFit(question, field));
  problems.push(...missingTexts(question.situation, `${field}/situation`, LONGEST_SITUATION));
  for (const { listed, known, at, unknown, repeated } of [
    {
      listed: question.stages,
      known: STAGE_OF_SCHOOLING_CODES,
      at: 'stages',
      unknown: 'question-stage-unknown',
      repeated: 'question-stage-repeated',
    },
    {
      listed: question.environments,
      known: TEACHING_ENVIRONMENTS,
      at: 'environments',
      unknown: 'question-environment-unknown',
      repeated: 'question-environment-repeated',
    },
  ] as const) {
    listed.forEach((value, index) => {
      const detail = { field: `${field}/${at}/${index}`, data: { ...data, value } };
      if (!(known as readonly string[]).includes(value)) problems.push(problem(unknown, detail));
      if ((listed as readonly string[]).indexOf(value) < index) problems.push(problem(repeated, detail));
    });
  }
  return problems;
}

function measuresWhatExists(question: Question, field: string): Problem<QuestionProblemCode>[] {
  if (question.kind === 'scale') {
    const { code, dimension } = question;
    return STANDARD_DIMENSIONS.includes(dimension)
      ? []
      : [
          problem('question-dimension-unknown', {
            field: `${field}/dimension`,
            data: { question: code, dimension },
          }),
        ];
  }
  const { code, item } = question;
  return standardItem(item) === null
    ? [problem('question-item-unknown', { field: `${field}/item`, data: { question: code, item } })]
    : [];
}

function columnsFit(question: Question, field: string): Problem<QuestionProblemCode>[] {
  const { columns } = question;
  const detail = { field: `${field}/columns`, data: { question: question.code } };
  if (columns.length === 0 || columns.some((column) => !STANDARD_COLUMNS.includes(column))) {
    return [problem('question-without-column', detail)];
  }
  if (new Set(columns).size < columns.length) return [problem('question-column-repeated', detail)];
  if (question.kind !== 'scale' && question.item >= FIRST_SHARED_ITEM && columns.length < 2) {
    return standardItem(question.item) === null ? [] : [problem('question-needs-both-columns', detail)];
  }
  return [];
}
