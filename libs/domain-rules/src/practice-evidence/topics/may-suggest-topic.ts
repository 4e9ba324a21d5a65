import type { PolicyTheme } from '../../policy/policy-pack.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';

export const MIN_SUGGESTION_LENGTH = 4;
export const MAX_SUGGESTION_LENGTH = 60;
/** Suggestions of one unit or workshop for one theme; with more nobody chooses any more. */
export const MAX_SUGGESTIONS = 20;

export type SuggestTopicProblemCode =
  | 'theme-of-region'
  | 'workshop-not-led'
  | 'suggested-topic-length'
  | 'suggested-topic-stands-already'
  | 'suggested-topics-too-many';

export interface SuggestTopicFacts {
  readonly words: string;
  /** The workshop for which it is meant; null for everybody below an office. */
  readonly forWorkshop: boolean;
  /** Who suggests leads that workshop, or is an office above it. */
  readonly mayForWorkshop: boolean;
  /** Who suggests is an office. */
  readonly isOffice: boolean;
  /** The topics that those who would see it choose from already. */
  readonly standing: readonly string[];
  /** Suggestions that stand from the same side. */
  readonly own: number;
}

/**
 * Whether a topic may be suggested for a theme: by a leader to the own workshop, by an office to everybody below it. Words
 * that stand already, blanks and marks aside, are not suggested again.
 */
export function maySuggestTopic(
  facts: SuggestTopicFacts,
  theme: Pick<PolicyTheme, 'theme' | 'owner'>,
): Problem<SuggestTopicProblemCode>[] {
  const problems: Problem<SuggestTopicProblemCode>[] = [];
  if (theme.owner === 'region') problems.push(problem('theme-of-region', { data: { theme: theme.theme } }));
  if (facts.forWorkshop ? !facts.mayForWorkshop : !facts.isOffice) problems.push(problem('workshop-not-led'));
  const length = [...facts.words.trim()].length;
  if (length < MIN_SUGGESTION_LENGTH || length > MAX_SUGGESTION_LENGTH) {
    const data = { length, minimum: MIN_SUGGESTION_LENGTH, maximum: MAX_SUGGESTION_LENGTH };
    problems.push(problem('suggested-topic-length', { field: 'words', data }));
  }
  const key = sameWords(facts.words);
  if (facts.standing.some((words) => sameWords(words) === key)) {
    problems.push(
      problem('suggested-topic-stands-already', { field: 'words', data: { words: facts.words } }),
    );
  }
  if (facts.own >= MAX_SUGGESTIONS) {
    problems.push(problem('suggested-topics-too-many', { data: { maximum: MAX_SUGGESTIONS } }));
  }
  return problems;
}

const sameWords = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase();
