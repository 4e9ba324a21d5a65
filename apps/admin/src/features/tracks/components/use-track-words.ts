import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { DUTIES, DUTY_NAMES } from '@tisheng/reference-data/duties.js';
import { formatDay } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';

/** Words for duties, stages and half-days. */
export function useTrackWords() {
  const t = useTexts(trackTexts);
  const language = useLanguage();
  const and = language === 'zh' ? '、' : ', ';
  return {
    duties: (codes: readonly string[]): string =>
      codes
        .map((code) => {
          const known = DUTIES.find((duty) => duty === code);
          return known ? DUTY_NAMES[known][language] : code;
        })
        .join(and),
    stages: (stages: readonly Parameters<typeof ruleWord>[0][]): string =>
      stages
        .map(
          (stage) =>
            STAGE_OF_SCHOOLING_LABELS[ruleWord(stage) as keyof typeof STAGE_OF_SCHOOLING_LABELS][language],
        )
        .join(and),
    halfDay: ({ day, half }: { day: string; half: 'MORNING' | 'AFTERNOON' }): string =>
      t('half-day-line', { day: formatDay(day, language), half: t(ruleWord(half)) }),
  };
}
