import Button from 'antd/es/button';
import type { ConflictingAnswer } from '@tisheng/domain-rules/diagnostic-assessment/answers-on-device.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { Notice } from '../../../components/notice.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { inWords, type TestQuestion } from './test-question.js';
import styles from './taking.module.css';

interface ConflictChoiceProps {
  readonly question: TestQuestion;
  readonly conflict: ConflictingAnswer;
  readonly onOwn: () => void;
  readonly onOther: () => void;
}

/** The two answers to one question beside each other; the teacher says which one counts. */
export function ConflictChoice({ question, conflict, onOwn, onOther }: ConflictChoiceProps) {
  const t = useTexts(testTexts);
  const pick = useBilingual();
  return (
    <div className={styles.conflict}>
      <h2 className={styles.asked}>{pick(question.situation)}</h2>
      <Notice tone="attention" title={t('conflict-title')}>
        {t('conflict-hint')}
      </Notice>
      <div className={styles.sides}>
        <section className={styles.side}>
          <h3>{t('conflict-own')}</h3>
          <AnswerInWords question={question} options={conflict.given} />
          <Button onClick={onOwn}>{t('use-own')}</Button>
        </section>
        <section className={styles.side}>
          <h3>{t('conflict-other')}</h3>
          <AnswerInWords question={question} options={conflict.kept} />
          <Button onClick={onOther}>{t('use-other')}</Button>
        </section>
      </div>
    </div>
  );
}

/** What was answered, to be read and not to be changed. */
export function AnswerInWords({ question, options }: { question: TestQuestion; options: readonly string[] }) {
  const pick = useBilingual();
  const words = inWords(question, options, pick);
  const List = question.kind === 'ORDERING' ? 'ol' : 'ul';
  return (
    <List className={styles.words}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </List>
  );
}
