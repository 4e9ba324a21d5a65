import type { PolicyTheme } from '../../policy/policy-pack.js';

/** The words of the tasks that works answer: whoever quotes them has copied from nobody. */
export const knownToAll = (
  themes: readonly Pick<PolicyTheme, 'theme' | 'title' | 'task' | 'expectedResult' | 'topics'>[],
  answered: readonly number[],
): string[] =>
  themes
    .filter(({ theme }) => answered.includes(theme))
    .flatMap(({ title, task, expectedResult, topics }) => [
      title.zh,
      task.zh,
      expectedResult.zh,
      ...topics.map(({ zh }) => zh),
    ]);
