import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { Answer, AskedQuestion } from './instrument.js';

export type AnswerProblemCode =
  | 'question-unknown'
  | 'question-not-asked'
  | 'option-unknown'
  | 'question-needs-one-option'
  | 'option-chosen-twice'
  | 'order-incomplete'
  | 'nothing-chosen'
  | 'question-answered-twice'
  | 'questions-unanswered';

type Found = Problem<AnswerProblemCode>;

/** Questions of an instrument by their codes, to tell what is not asked from what does not exist. */
export interface KnownQuestions {
  has(code: string): boolean;
}

/**
 * Checks answers against the questions that this teacher is asked. A save may be partial: the teacher goes on later,
 * perhaps on another device. Handing in asks for every question.
 *
 * @param asked the questions of the form, with or without their keys: page and server check alike
 * @param purpose `save` lets questions stay open, `submit` does not
 * @param known every question of the instrument; without it a question that is not asked is called unknown
 * @example
 * // an ordering question with the options a, b and c, answered with ['b', 'a']
 * checkAnswers([ordering], [{ question: 'item-07-i-2', options: ['b', 'a'] }], 'save') // order-incomplete
 */
export function checkAnswers(
  asked: readonly AskedQuestion[],
  answers: readonly Answer[],
  purpose: 'save' | 'submit',
  known?: KnownQuestions,
): Found[] {
  const problems: Found[] = [];
  const questions = new Map(asked.map((question) => [question.code, question]));
  const answered = new Set<string>();
  answers.forEach(({ question: code, options }, row) => {
    const question = questions.get(code);
    if (question === undefined) {
      const missing = known?.has(code) ? 'question-not-asked' : 'question-unknown';
      problems.push(problem(missing, { row, field: 'question', data: { question: code } }));
      return;
    }
    if (answered.has(code)) {
      problems.push(problem('question-answered-twice', { row, field: 'question', data: { question: code } }));
    }
    answered.add(code);
    problems.push(...choiceProblems(question, options, row));
  });
  if (purpose === 'submit') problems.push(...openProblems(asked, answered));
  return problems;
}

function choiceProblems(question: AskedQuestion, options: readonly string[], row: number): Found[] {
  const at = { row, field: 'options' };
  const data = { question: question.code };
  if (options.length === 0) return [problem('nothing-chosen', { ...at, data })];
  const isOption = (option: string): boolean => question.options.some(({ code }) => code === option);
  if (!options.every(isOption)) {
    return options
      .filter((option) => !isOption(option))
      .map((option) => problem('option-unknown', { ...at, data: { ...data, option } }));
  }
  switch (question.kind) {
    case 'single':
    case 'scale':
      return options.length === 1
        ? []
        : [problem('question-needs-one-option', { ...at, data: { ...data, chosen: options.length } })];
    case 'multiple':
      return new Set(options).size === options.length
        ? []
        : [problem('option-chosen-twice', { ...at, data })];
    case 'ordering': {
      const placed = new Set(options).size;
      const whole = placed === question.options.length && options.length === placed;
      const counts = { placed: options.length, total: question.options.length };
      return whole ? [] : [problem('order-incomplete', { ...at, data: { ...data, ...counts } })];
    }
  }
}

function openProblems(asked: readonly AskedQuestion[], answered: ReadonlySet<string>): Found[] {
  const open = asked.filter(({ code }) => !answered.has(code));
  const [next] = open;
  if (next === undefined) return [];
  const number = asked.indexOf(next) + 1;
  const data = { open: open.length, total: asked.length, next: next.code, number };
  return [problem('questions-unanswered', { field: 'answers', data })];
}
