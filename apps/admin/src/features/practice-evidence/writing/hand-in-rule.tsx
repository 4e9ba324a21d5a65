import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { Notice } from '../../../components/notice.js';
import { formatDay } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import styles from './writing.module.css';

/** What the rules say of time before the work is handed in: until when, and what is late. */
export function HandInRule({ theme, opensOn }: { theme: MyTheme; opensOn: string }) {
  const t = useTexts(writingTexts);
  const language = useLanguage();
  const { state, dueOn, closesOn, handInUntil } = theme;
  const day = (date: string): string => formatDay(date, language);
  if (state === 'NOT_OPEN') return <p className={styles.rule}>{t('rule-opens', { opens: day(opensOn) })}</p>;
  if (!dueOn || !closesOn || !handInUntil) return null;
  if (state === 'RETURNED')
    return <Notice tone="attention">{t('rule-returned', { last: day(handInUntil) })}</Notice>;
  if ((theme.daysLeft ?? 0) < 0)
    return <Notice tone="wrong">{t('rule-late', { due: day(dueOn), last: day(handInUntil) })}</Notice>;
  return (
    <p className={styles.rule}>
      {closesOn === dueOn
        ? t('rule-before-due-strict', { due: day(dueOn) })
        : t('rule-before-due', { due: day(dueOn), last: day(handInUntil) })}
    </p>
  );
}
