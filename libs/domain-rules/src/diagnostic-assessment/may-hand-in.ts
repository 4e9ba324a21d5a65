import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { AnswerProblemCode, KnownQuestions } from './check-answers.js';
import { checkAnswers } from './check-answers.js';
import type { Answer } from './instrument.js';
import type { NextBlockPolicy } from './next-block.js';
import { nextBlock } from './next-block.js';
import type { TestBank, TestForm } from './test-bank.js';

export type TakingProblemCode = 'test-not-started' | 'questions-still-to-come';

/**
 * What keeps a test from being handed in: questions of the form that are open, or a further block that the answers lead
 * to.
 *
 * @param known every question of the instrument
 */
export function mayHandIn(
  bank: TestBank,
  form: TestForm,
  answers: readonly Answer[],
  policy: NextBlockPolicy,
  seed: string,
  known?: KnownQuestions,
): Problem<AnswerProblemCode | TakingProblemCode>[] {
  const problems = checkAnswers(bank.asked(form), answers, 'submit', known);
  if (problems.length > 0) return problems;
  const more = nextBlock(bank, form, answers, policy, seed).length;
  return more === 0 ? [] : [problem('questions-still-to-come', { field: 'answers', data: { more } })];
}
