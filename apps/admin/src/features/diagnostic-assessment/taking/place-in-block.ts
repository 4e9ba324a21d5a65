import type { TestQuestion } from './test-question.js';

/** Where a question stands in its part. */
export interface PlaceInBlock {
  readonly block: number;
  /** From 1. */
  readonly number: number;
  /** Questions of the part. */
  readonly total: number;
}

/**
 * Where a question stands in its own part; behind the last question, the end of the last part.
 *
 * @param at number over all parts, from 1
 */
export function placeInBlock(questions: readonly TestQuestion[], at: number): PlaceInBlock {
  const question = questions[at - 1] ?? questions.at(-1);
  const block = question?.block ?? 1;
  const first = questions.findIndex((one) => one.block === block);
  const total = questions.filter((one) => one.block === block).length;
  return { block, number: at - first, total };
}
