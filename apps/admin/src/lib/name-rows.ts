import type { ProblemShown } from './outcome.js';

/**
 * Says the name in the place of a row number, for sheets whose rows have names. The server counts from 0.
 *
 * @example nameRows([{ code, row: 0, zh: '学时太多。', … }], ['王芳']) // 王芳：学时太多。
 */
export const nameRows = (problems: readonly ProblemShown[], names: readonly string[]): ProblemShown[] =>
  problems.map((problem) => {
    const name = typeof problem.row === 'number' ? names[problem.row] : undefined;
    if (name === undefined) return problem;
    return { ...problem, row: null, zh: `${name}：${problem.zh}`, en: `${name}: ${problem.en}` };
  });
