import type { PolicyTheme } from '../policy/policy-pack.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

export type ThemeProblemCode = 'practice-theme-unknown';

/** The theme of a number; undefined when the pack has none of it. */
export function findTheme(themes: readonly PolicyTheme[], number: number): PolicyTheme | undefined {
  return themes.find(({ theme }) => theme === number);
}

/** What to answer for a theme that the pack does not have. */
export function unknownTheme(theme: number): Problem<ThemeProblemCode> {
  return problem('practice-theme-unknown', { field: 'theme', data: { theme } });
}

/**
 * The words of the topic taken: the suggested one at its position, else the teacher's own, else empty.
 *
 * @param position place among the theme's topics, counted from 0; null for a topic of one's own
 */
export function topicText(
  theme: Pick<PolicyTheme, 'topics'>,
  position: number | null,
  ownTopic: string | null,
): string {
  return (position === null ? ownTopic : theme.topics[position]?.zh) ?? '';
}
