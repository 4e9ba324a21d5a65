import { plainComment } from '../../course-selection/shared-plans/check-plan-comment.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export type QuestionTextProblemCode =
  | 'question-title-missing'
  | 'question-title-too-long'
  | 'question-text-too-long'
  | 'question-theme-unknown'
  | 'question-files-too-many'
  | 'questions-too-many'
  | 'answer-missing'
  | 'answer-too-long'
  | 'pass-on-reason-missing'
  | 'pass-on-reason-too-long';

type Found = Problem<QuestionTextProblemCode>;

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 3000;
const LONGEST_ANSWER = 5000;
const LONGEST_REASON = 300;
const MOST_FILES = 9;
/** Questions that one teacher may ask within a day. */
export const QUESTIONS_A_DAY = 10;

const lengthOf = (text: string): number => [...plainComment(text)].length;

/** A question is one line that says what is asked, with as much more as it needs, about one theme or none. */
export function checkQuestion(
  asked: {
    readonly title: string;
    readonly text: string;
    readonly theme: number | null;
    readonly files: number;
  },
  themes: readonly number[],
  askedToday: number,
): Found[] {
  const problems: Found[] = [];
  const title = lengthOf(asked.title);
  if (title === 0) problems.push(problem('question-title-missing', { field: 'title' }));
  if (title > LONGEST_TITLE)
    problems.push(
      problem('question-title-too-long', { field: 'title', data: { length: title, maximum: LONGEST_TITLE } }),
    );
  const text = lengthOf(asked.text);
  if (text > LONGEST_TEXT)
    problems.push(
      problem('question-text-too-long', { field: 'text', data: { length: text, maximum: LONGEST_TEXT } }),
    );
  if (asked.theme !== null && !themes.includes(asked.theme))
    problems.push(problem('question-theme-unknown', { field: 'theme', data: { theme: asked.theme } }));
  if (askedToday >= QUESTIONS_A_DAY)
    problems.push(problem('questions-too-many', { data: { maximum: QUESTIONS_A_DAY } }));
  return [...problems, ...checkFiles(asked.files)];
}

/** An answer says something in 5000 characters at most. */
export function checkAnswer(text: string, files: number): Found[] {
  const length = lengthOf(text);
  if (length === 0) return [problem('answer-missing', { field: 'text' }), ...checkFiles(files)];
  const tooLong = length > LONGEST_ANSWER;
  const data = { length, maximum: LONGEST_ANSWER };
  return [
    ...(tooLong ? [problem('answer-too-long' as const, { field: 'text', data })] : []),
    ...checkFiles(files),
  ];
}

/** Why a question is passed on, or not settled yet: the next level reads it. */
export function checkPassOnReason(reason: string): Found[] {
  const length = lengthOf(reason);
  if (length === 0) return [problem('pass-on-reason-missing', { field: 'reason' })];
  if (length <= LONGEST_REASON) return [];
  return [problem('pass-on-reason-too-long', { field: 'reason', data: { length, maximum: LONGEST_REASON } })];
}

function checkFiles(files: number): Found[] {
  if (files <= MOST_FILES) return [];
  return [problem('question-files-too-many', { field: 'fileIds', data: { files, maximum: MOST_FILES } })];
}
