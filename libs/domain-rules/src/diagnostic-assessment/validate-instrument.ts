import type { Instrument } from '@tisheng/reference-data/instrument/instrument.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { dimensionsRatedTwice, itemsNotAsked } from './instrument-covers-the-standard.js';
import type { CoverageProblemCode } from './instrument-covers-the-standard.js';
import { missingTexts } from './instrument-texts.js';
import type { TextProblemCode } from './instrument-texts.js';
import { KEBAB_CODE } from './kebab-code.js';
import { questionCanBeAsked } from './question-can-be-asked.js';
import type { QuestionProblemCode } from './question-can-be-asked.js';
import { questionCanBeScored } from './question-can-be-scored.js';
import type { OptionProblemCode } from './question-can-be-scored.js';

export type InstrumentProblemCode =
  | 'instrument-code-malformed'
  | 'instrument-version-malformed'
  | 'instrument-too-many-questions'
  | 'question-code-repeated'
  | TextProblemCode
  | QuestionProblemCode
  | OptionProblemCode
  | CoverageProblemCode;

/** A bank has two or three questions per item, column and branch; more than this is a mistake. */
export const MOST_QUESTIONS = 600;

/** Longest texts, in Chinese signs. */
export const LONGEST_TITLE = 60;
export const LONGEST_INTRODUCTION = 600;

/**
 * Whether an instrument can be published: every question can be told apart, asked and answered from nothing to full,
 * every text stands in both languages, and every teacher of any stage in any environment can be measured in every item
 * of the standard in both columns.
 *
 * @returns every problem; `field` is a JSON pointer into the instrument
 */
export function validateInstrument(instrument: Instrument): Problem<InstrumentProblemCode>[] {
  const problems: Problem<InstrumentProblemCode>[] = [];
  const { questions } = instrument;
  if (!KEBAB_CODE.test(instrument.code)) {
    problems.push(problem('instrument-code-malformed', { field: '/code' }));
  }
  if (!Number.isSafeInteger(instrument.version) || instrument.version < 1) {
    problems.push(problem('instrument-version-malformed', { field: '/version' }));
  }
  problems.push(...missingTexts(instrument.title, '/title', LONGEST_TITLE));
  problems.push(...missingTexts(instrument.introduction, '/introduction', LONGEST_INTRODUCTION));
  if (questions.length > MOST_QUESTIONS) {
    const data = { limit: MOST_QUESTIONS, given: questions.length };
    problems.push(problem('instrument-too-many-questions', { field: '/questions', data }));
  }
  const codes = new Set<string>();
  questions.forEach((question, index) => {
    const field = `/questions/${index}`;
    if (codes.has(question.code)) {
      const data = { question: question.code };
      problems.push(problem('question-code-repeated', { field: `${field}/code`, data }));
    }
    codes.add(question.code);
    problems.push(...questionCanBeAsked(question, field), ...questionCanBeScored(question, field));
  });
  problems.push(...itemsNotAsked(questions), ...dimensionsRatedTwice(questions));
  return problems;
}
