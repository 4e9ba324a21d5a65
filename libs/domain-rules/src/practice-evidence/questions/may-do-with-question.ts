import { canMove } from '../../lifecycle/may-move.js';
import type { StateOf } from '../../lifecycle/lifecycles.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { QuestionLevel } from './question-levels.js';

export type QuestionProblemCode =
  | 'asked-question-unknown'
  | 'question-not-yours'
  | 'question-not-at-your-level'
  | 'question-is-own'
  | 'question-not-waiting'
  | 'question-settled'
  | 'question-not-answered'
  | 'question-answer-unknown'
  | 'question-not-asked-by-learner';

type Found = Problem<QuestionProblemCode>;

/** A question with who would do something about it. */
export interface QuestionFacts {
  readonly state: StateOf<'question'>;
  /** Level that has it now. */
  readonly level: QuestionLevel;
  readonly isAsker: boolean;
  /** Levels at which the one who acts may answer this very question. */
  readonly ownLevels: readonly QuestionLevel[];
  /** Levels of the policy, from the nearest up. */
  readonly levels: readonly QuestionLevel[];
}

/** Whether the question has come to this level, or passed it. */
const hasReached = ({ levels, level }: QuestionFacts, own: QuestionLevel): boolean =>
  levels.indexOf(own) <= levels.indexOf(level);

/** Whether somebody may read a question: its asker, and each level that it has come to. */
export const readsQuestion = (question: QuestionFacts): boolean =>
  question.isAsker || question.ownLevels.some((own) => hasReached(question, own));

/**
 * Who may answer: each level that the question has come to, also after it has gone on; never the asker. An answer may
 * follow others until the asker has accepted one.
 */
export function mayAnswerQuestion(question: QuestionFacts | null): Found[] {
  if (question === null) return [problem('asked-question-unknown')];
  if (question.isAsker) return [problem('question-is-own')];
  if (!question.ownLevels.some((own) => hasReached(question, own)))
    return [problem('question-not-at-your-level')];
  const isOpen = question.state === 'waiting' || question.state === 'answered';
  return isOpen ? [] : [problem('question-settled')];
}

/** Who may pass it on: the level that has it, while nobody has answered. */
export function mayPassOnQuestion(question: QuestionFacts | null): Found[] {
  if (question === null) return [problem('asked-question-unknown')];
  if (!question.ownLevels.includes(question.level) || question.isAsker)
    return [problem('question-not-at-your-level')];
  return question.state === 'waiting' ? [] : [problem('question-not-waiting')];
}

/** What the asker does: accept an answer, say that the answers do not help yet, or take the question back. */
export function mayDecideOwnQuestion(
  question: QuestionFacts | null,
  act: 'accept' | 'ask-again' | 'withdraw',
  answerIsThere: boolean,
): Found[] {
  if (question === null) return [problem('asked-question-unknown')];
  if (!question.isAsker) return [problem('question-not-yours')];
  const to = ({ accept: 'settled', 'ask-again': 'waiting', withdraw: 'withdrawn' } as const)[act];
  if (!canMove('question', question.state, to)) {
    const isOver = question.state === 'settled' || question.state === 'withdrawn';
    return [problem(isOver ? 'question-settled' : 'question-not-answered')];
  }
  return act === 'accept' && !answerIsThere ? [problem('question-answer-unknown')] : [];
}

/** Who may put a question among those of common use: who has answered it, or the level above the group that had it. */
export function mayMarkCommon(question: QuestionFacts | null, hasAnswered: boolean): Found[] {
  if (question === null) return [problem('asked-question-unknown')];
  if (question.state !== 'answered' && question.state !== 'settled')
    return [problem('question-not-answered')];
  const stands = question.ownLevels.some((own) => own !== 'group' && hasReached(question, own));
  return hasAnswered || stands ? [] : [problem('question-not-at-your-level')];
}
