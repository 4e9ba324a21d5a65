import type {
  Question,
  QuestionKind,
  SingleQuestion,
} from '@tisheng/reference-data/instrument/instrument.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { missingTexts } from './instrument-texts.js';
import type { TextProblemCode } from './instrument-texts.js';

export type OptionProblemCode =
  | 'option-count-out-of-range'
  | 'option-code-repeated'
  | 'option-code-malformed'
  | 'option-worth-unknown'
  | 'question-needs-full-and-zero-option'
  | 'question-needs-right-and-wrong-option'
  | 'right-order-incomplete'
  | 'shown-order-is-right'
  | 'scale-steps-out-of-order';

/** How many options a question of each kind has, at least and at most. */
export const OPTION_COUNTS: Readonly<
  Record<QuestionKind, { readonly least: number; readonly most: number }>
> = {
  single: { least: 2, most: 6 },
  multiple: { least: 3, most: 6 },
  ordering: { least: 3, most: 6 },
  scale: { least: 3, most: 7 },
};

/** Longest option, in Chinese signs. */
export const LONGEST_OPTION = 150;

/** What the best option of a single choice is worth, in thirds. */
const FULL_THIRDS = 3;

/**
 * Whether the answers to a question span the scale from nothing to full, by its kind:
 * - single choice: one option is worth nothing and one the full level
 * - multiple choice: at least one option is right and one wrong
 * - ordering: the right order names every option once and is not the order shown
 * - self-rating: steps are numbered from 1 upwards
 *
 * @param field JSON pointer of the question
 */
export function questionCanBeScored(
  question: Question,
  field: string,
): Problem<OptionProblemCode | TextProblemCode>[] {
  const data = { question: question.code };
  const at = { field: `${field}/options`, data };
  const { least, most } = OPTION_COUNTS[question.kind];
  const given = question.options.length;
  const problems: Problem<OptionProblemCode | TextProblemCode>[] =
    given < least || given > most
      ? [problem('option-count-out-of-range', { ...at, data: { ...data, least, most, given } })]
      : [];
  problems.push(...optionsCanBeTold(question, field));
  switch (question.kind) {
    case 'single': {
      const worths = question.options.map(({ thirds }) => thirds);
      if (!worths.includes(0) || !worths.includes(FULL_THIRDS)) {
        problems.push(problem('question-needs-full-and-zero-option', at));
      }
      problems.push(...worthsAreThirds(question, field));
      break;
    }
    case 'multiple': {
      const right = question.options.filter((option) => option.right).length;
      if (right === 0 || right === given) problems.push(problem('question-needs-right-and-wrong-option', at));
      break;
    }
    case 'ordering':
      problems.push(...orderIsGiven(question.options, question.rightOrder, field, data));
      break;
    case 'scale':
      if (question.options.some(({ code }, index) => code !== String(index + 1))) {
        problems.push(problem('scale-steps-out-of-order', at));
      }
      break;
  }
  return problems;
}

function optionsCanBeTold(question: Question, field: string): Problem<OptionProblemCode | TextProblemCode>[] {
  const problems: Problem<OptionProblemCode | TextProblemCode>[] = [];
  const codes = new Set<string>();
  question.options.forEach((option, index) => {
    const at = `${field}/options/${index}`;
    const data = { question: question.code, option: option.code };
    if (codes.has(option.code)) problems.push(problem('option-code-repeated', { field: `${at}/code`, data }));
    codes.add(option.code);
    if (question.kind !== 'scale' && !/^[a-f]$/.test(option.code)) {
      problems.push(problem('option-code-malformed', { field: `${at}/code`, data }));
    }
    problems.push(...missingTexts(option.text, `${at}/text`, LONGEST_OPTION));
  });
  return problems;
}

function worthsAreThirds({ code, options }: SingleQuestion, field: string): Problem<OptionProblemCode>[] {
  return options.flatMap((option, index) =>
    Number.isInteger(option.thirds) && option.thirds >= 0 && option.thirds <= FULL_THIRDS
      ? []
      : [
          problem('option-worth-unknown', {
            field: `${field}/options/${index}/thirds`,
            data: { question: code, option: option.code },
          }),
        ],
  );
}

function orderIsGiven(
  options: readonly { readonly code: string }[],
  rightOrder: readonly string[],
  field: string,
  data: { question: string },
): Problem<OptionProblemCode>[] {
  const shown = options.map(({ code }) => code);
  if (rightOrder.toSorted().join(' ') !== shown.toSorted().join(' ')) {
    return [problem('right-order-incomplete', { field: `${field}/rightOrder`, data })];
  }
  return rightOrder.every((code, index) => code === shown[index])
    ? [problem('shown-order-is-right', { field: `${field}/options`, data })]
    : [];
}
