import type { Question } from './instrument.js';
import { isMeasuring } from './instrument.js';
import type { ItemStatistics, QuestionStatistics } from './item-statistics.js';

export const QUESTION_FLAGS = [
  'too-few-answers',
  'too-easy',
  'too-hard',
  'discriminates-wrongly',
  'discriminates-little',
  'option-unused',
  'weakens-reliability',
] as const;

/**
 * What the maker of an instrument should look at. The limits are those of the usual handbooks:
 *
 * - `too-few-answers`: fewer than 30; nothing else is said then
 * - `too-easy`, `too-hard`: mean score above 0.90 or below 0.20 (Crocker and Algina 1986: extreme questions tell people
 *   apart no more)
 * - `discriminates-wrongly`: correlation with the other questions below 0: often a wrong key
 * - `discriminates-little`: correlation below 0.20 (Ebel and Frisbie 1991: to be rewritten or dropped)
 * - `option-unused`: a choice that fewer than 5 % take (Haladyna and Downing 1993: it distracts nobody)
 * - `weakens-reliability`: alpha would be higher by more than 0.01 without it
 */
export type QuestionFlag = (typeof QUESTION_FLAGS)[number];

export interface QuestionAdvice {
  readonly flags: readonly QuestionFlag[];
  /** Options that almost nobody takes. */
  readonly unusedOptions: readonly string[];
}

export const LEAST_ANSWERS = 30;
const EASY = 0.9;
const HARD = 0.2;
const LITTLE = 0.2;
const UNUSED = 0.05;
const WEAKENS = 0.01;

/** Everything that should be looked at in a question, the gravest first. Of a self-rating nothing is said. */
export function adviseOnQuestion(
  question: Question,
  figures: QuestionStatistics,
  overall: ItemStatistics['overall'],
): QuestionAdvice {
  if (!isMeasuring(question)) return { flags: [], unusedOptions: [] };
  if (figures.answered < LEAST_ANSWERS) return { flags: ['too-few-answers'], unusedOptions: [] };
  const { difficulty, discrimination, alphaWithout } = figures;
  const unusedOptions =
    question.kind === 'ordering'
      ? []
      : figures.options.filter(({ share }) => share < UNUSED).map(({ code }) => code);
  const holds: Readonly<Record<QuestionFlag, boolean>> = {
    'too-few-answers': false,
    'too-easy': difficulty !== null && difficulty > EASY,
    'too-hard': difficulty !== null && difficulty < HARD,
    'discriminates-wrongly': discrimination !== null && discrimination < 0,
    'discriminates-little': discrimination !== null && discrimination >= 0 && discrimination < LITTLE,
    'option-unused': unusedOptions.length > 0,
    'weakens-reliability':
      alphaWithout !== null && overall.alpha !== null && alphaWithout - overall.alpha > WEAKENS,
  };
  const gravest: readonly QuestionFlag[] = [
    'discriminates-wrongly',
    'discriminates-little',
    'weakens-reliability',
    'too-hard',
    'too-easy',
    'option-unused',
  ];
  return { flags: gravest.filter((flag) => holds[flag]), unusedOptions };
}
