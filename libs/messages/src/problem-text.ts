import type { Problem } from '@tisheng/domain-rules/problem.js';
import { accessProblems } from './problems/access.js';
import { sessionProblems } from './problems/session.js';
import { requestProblems } from './problems/request.js';
import type { Bilingual, ProblemTexts } from './problem-texts.js';

/** Texts of every area; each area keeps its own file. */
export const PROBLEM_TEXTS: ProblemTexts = {
  ...accessProblems,
  ...requestProblems,
  ...sessionProblems,
};

/** The sentence for a problem in both languages. An unknown code is told by its name, so that nothing stays silent. */
export function problemText(problem: Problem): Bilingual {
  const text = PROBLEM_TEXTS[problem.code];
  const data = problem.data ?? {};
  return text
    ? { zh: text.zh(data), en: text.en(data) }
    : { zh: `操作未完成（${problem.code}）`, en: `Not done (${problem.code})` };
}
