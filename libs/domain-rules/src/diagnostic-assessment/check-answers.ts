import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { Answer, Instrument } from './instrument.js';

export type AnswerProblemCode =
  | 'question-unknown'
  | 'option-unknown'
  | 'question-answered-twice'
  | 'questions-unanswered';

/**
 * Checks answers against the instrument that they were given to. A save may be partial: the teacher goes on
 * later, perhaps on another device. Submitting asks for every question.
 *
 * @param purpose `save` lets questions stay open, `submit` does not
 */
export function checkAnswers(
  instrument: Instrument,
  answers: readonly Answer[],
  purpose: 'save' | 'submit',
): Problem<AnswerProblemCode>[] {
  const problems: Problem<AnswerProblemCode>[] = [];
  const questions = new Map(instrument.questions.map((question) => [question.code, question]));
  const answered = new Set<string>();
  answers.forEach(({ question: code, option }, row) => {
    const question = questions.get(code);
    if (question === undefined) {
      problems.push(problem('question-unknown', { row, field: 'question', data: { question: code } }));
      return;
    }
    if (answered.has(code)) {
      problems.push(problem('question-answered-twice', { row, field: 'question', data: { question: code } }));
    }
    answered.add(code);
    if (!question.options.some((known) => known.code === option)) {
      problems.push(problem('option-unknown', { row, field: 'option', data: { question: code, option } }));
    }
  });
  const open = instrument.questions.filter(({ code }) => !answered.has(code));
  const next = open[0];
  if (purpose === 'submit' && next !== undefined) {
    problems.push(
      problem('questions-unanswered', {
        field: 'answers',
        data: { open: open.length, total: instrument.questions.length, next: next.code },
      }),
    );
  }
  return problems;
}
