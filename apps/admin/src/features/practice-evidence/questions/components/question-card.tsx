import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from '../../workshop-life/components/life.module.css';
import type { Question } from '../api/my-questions.js';

/** A question in a list: what is asked, by whom, who has it and since when. */
export function QuestionCard({ question }: { question: Question }) {
  const t = useTexts(questionTexts);
  const language = useLanguage();
  const { askerName: name, schoolName: school, state, level, theme, answers } = question;
  return (
    <div className={styles.card}>
      <div className={`${styles.line} ${styles.apart}`}>
        <StateTag lifecycle="question" state={state} />
        {question.isCommon ? <ToneTag tone="neutral">{t('common')}</ToneTag> : null}
      </div>
      <span className={styles.title}>{question.title}</span>
      <span className={styles.soft}>
        {[
          question.isOwn ? '' : t('asked-by', { name, school }),
          theme ? t('theme-line', { theme }) : '',
          state === 'WAITING' ? t('at-level', { level: t(`level-${ruleWord(level)}`) }) : '',
          state === 'WAITING' ? '' : t('answers-count', { count: answers }),
          formatDay(question.askedAt, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
