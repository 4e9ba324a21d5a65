import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { Instrument, Option, Question } from './instrument.js';
import { FULL_THIRDS, dimensionOfItem } from './instrument.js';

export type InstrumentProblemCode =
  | 'instrument-code-malformed'
  | 'instrument-version-malformed'
  | 'instrument-text-missing'
  | 'question-code-repeated'
  | 'question-item-unknown'
  | 'question-without-column'
  | 'question-needs-two-options'
  | 'question-needs-full-and-zero-option'
  | 'option-code-repeated'
  | 'option-worth-unknown'
  | 'item-not-asked';

type Found = Problem<InstrumentProblemCode>;

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether an instrument can be published: every standard item is asked in both columns, every question can be
 * told apart and answered from nothing to full, every text stands in both languages.
 *
 * @returns every problem; `field` is a JSON pointer into the instrument
 */
export function validateInstrument(instrument: Instrument): Found[] {
  const problems: Found[] = [];
  if (!CODE.test(instrument.code)) problems.push(problem('instrument-code-malformed', { field: '/code' }));
  if (!Number.isSafeInteger(instrument.version) || instrument.version < 1) {
    problems.push(problem('instrument-version-malformed', { field: '/version' }));
  }
  problems.push(...missingTexts(instrument.title, '/title'));
  problems.push(...missingTexts(instrument.introduction, '/introduction'));

  const codes = new Set<string>();
  instrument.questions.forEach((question, index) => {
    const field = `/questions/${index}`;
    if (codes.has(question.code)) {
      problems.push(problem('question-code-repeated', { field, data: { question: question.code } }));
    }
    codes.add(question.code);
    problems.push(...questionProblems(question, field));
  });
  problems.push(...itemsNotAsked(instrument.questions));
  return problems;
}

function questionProblems(question: Question, field: string): Found[] {
  const problems: Found[] = [];
  const data = { question: question.code };
  if (dimensionOfItem(question.item) === null) {
    problems.push(problem('question-item-unknown', { field, data: { ...data, item: question.item } }));
  }
  if (
    question.columns.length === 0 ||
    question.columns.some((column) => !STANDARD_COLUMNS.includes(column))
  ) {
    problems.push(problem('question-without-column', { field, data }));
  }
  problems.push(...missingTexts(question.situation, `${field}/situation`));
  if (question.options.length < 2) problems.push(problem('question-needs-two-options', { field, data }));
  else if (!coversTheScale(question.options)) {
    problems.push(problem('question-needs-full-and-zero-option', { field, data }));
  }
  const codes = new Set<string>();
  question.options.forEach((option, index) => {
    const at = `${field}/options/${index}`;
    if (codes.has(option.code)) {
      problems.push(problem('option-code-repeated', { field: at, data: { ...data, option: option.code } }));
    }
    codes.add(option.code);
    if (!Number.isInteger(option.thirds) || option.thirds < 0 || option.thirds > FULL_THIRDS) {
      problems.push(problem('option-worth-unknown', { field: at, data: { ...data, option: option.code } }));
    }
    problems.push(...missingTexts(option.text, `${at}/text`));
  });
  return problems;
}

function coversTheScale(options: readonly Option[]): boolean {
  return options.some(({ thirds }) => thirds === 0) && options.some(({ thirds }) => thirds === FULL_THIRDS);
}

function missingTexts(text: { readonly zh: string; readonly en: string }, field: string): Found[] {
  return (['zh', 'en'] as const)
    .filter((language) => text[language].trim() === '')
    .map((language) =>
      problem('instrument-text-missing', { field: `${field}/${language}`, data: { language } }),
    );
}

function itemsNotAsked(questions: readonly Question[]): Found[] {
  const asked = new Set(
    questions.flatMap(({ item, columns }) => columns.map((column) => `${item} ${column}`)),
  );
  const problems: Found[] = [];
  for (const { item } of STANDARD_ITEMS) {
    for (const column of STANDARD_COLUMNS) {
      if (asked.has(`${item} ${column}`)) continue;
      problems.push(problem('item-not-asked', { field: '/questions', data: { item, column } }));
    }
  }
  return problems;
}
