import { awardTexts } from '@tisheng/messages/pages/awards.js';
import type { AwardCategory, AwardPot } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';

/** Every category, in the order in which they are listed. */
export const CATEGORIES = [
  'LESSON_CASE',
  'COURSEWARE',
  'MICRO_LESSON',
  'TEACHING_SOFTWARE',
  'TRAINING_NARRATIVE',
  'WORKSHOP',
  'LEADER',
] as const satisfies readonly AwardCategory[];

export const POTS = ['WORKS', 'WORKSHOPS', 'LEADERS'] as const satisfies readonly AwardPot[];

/** What categories and pots are called. */
export function useAwardWords(): {
  readonly category: (category: AwardCategory) => string;
  readonly pot: (pot: AwardPot) => string;
  readonly names: (names: readonly string[]) => string;
} {
  const pick = useBilingual();
  return {
    category: (category) => pick(awardTexts[`category-${ruleWord(category)}`]),
    pot: (pot) => pick(awardTexts[`pot-${ruleWord(pot)}`]),
    names: (names) => names.join(pick({ zh: '、', en: ', ' })),
  };
}
