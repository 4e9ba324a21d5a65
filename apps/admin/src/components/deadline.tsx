import { commonTexts } from '@tisheng/messages/pages/common.js';
import { daysBetween, formatDay, today } from '../lib/format.js';
import { useLanguage } from '../lib/language.js';
import { useTexts } from '../lib/texts.js';

/** A last day in words: the date, and how many days are left or over. */
export function Deadline({ date }: { date: string }) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const left = daysBetween(today(), date.slice(0, 10));
  const distance =
    left > 0 ? t('days-left', { days: left }) : left === 0 ? t('last-day') : t('overdue', { days: -left });
  return (
    <time dateTime={date}>
      {t('until-date', { date: formatDay(date, language) })}
      {' · '}
      {distance}
    </time>
  );
}
