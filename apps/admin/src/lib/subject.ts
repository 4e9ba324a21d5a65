import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { useLanguage } from './language.js';
import { ruleWord } from './rule-word.js';

type StageName = 'KINDERGARTEN' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'SPECIAL_EDUCATION';

export const STAGE_NAMES: readonly StageName[] = [
  'KINDERGARTEN',
  'PRIMARY',
  'JUNIOR_SECONDARY',
  'SENIOR_SECONDARY',
  'SPECIAL_EDUCATION',
];

/** Names what somebody teaches: 小学 · 语文. */
export function useStageAndSubject(): (stage: StageName, subject: string | null) => string {
  const language = useLanguage();
  return (stage, subject) => {
    const known = subject === null ? null : subjectByCode(subject);
    const words = [STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)][language], known ? known[language] : subject];
    return words.filter((word) => word !== null).join(' · ');
  };
}
