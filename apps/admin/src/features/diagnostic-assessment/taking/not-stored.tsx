import Button from 'antd/es/button';
import { useState } from 'react';
import {
  givenHereOnly,
  type AnswersOnDevice,
} from '@tisheng/domain-rules/diagnostic-assessment/answers-on-device.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { Notice } from '../../../components/notice.js';
import { useBilingual } from '../../../lib/language.js';
import { forgetOwn, readOwn } from '../../../lib/own-store.js';
import { useTexts } from '../../../lib/texts.js';
import { AnswerInWords } from './conflict-choice.js';
import { keptAs, type TestPlace, type TestQuestion } from './test-question.js';
import styles from './taking.module.css';

/** Answers by question, in the order of the questions. */
export function AnswerList(props: {
  questions: readonly TestQuestion[];
  answers: Readonly<Record<string, readonly string[]>>;
}) {
  const pick = useBilingual();
  return (
    <ul className={styles.unsent}>
      {props.questions.flatMap((question) => {
        const options = props.answers[question.code];
        if (!options || options.length === 0) return [];
        return (
          <li key={question.code}>
            {pick(question.situation)}
            <AnswerInWords question={question} options={options} />
          </li>
        );
      })}
    </ul>
  );
}

/** After the test was handed in elsewhere: which answers of this device came too late. Read once, then forgotten. */
export function NotStored({ place, questions }: { place: TestPlace; questions: readonly TestQuestion[] }) {
  const t = useTexts(testTexts);
  const [late, setLate] = useState(() => readOwn<AnswersOnDevice>(place.accountId, keptAs(place, 'answers')));
  const answers = late ? givenHereOnly(late) : {};
  const count = Object.keys(answers).length;
  if (count === 0) return null;
  const forget = (): void => {
    for (const what of ['answers', 'test', 'seconds'] as const)
      forgetOwn(place.accountId, keptAs(place, what));
    setLate(null);
  };
  return (
    <Notice tone="attention" live title={t('not-stored-title', { count })}>
      <p className={styles.plain}>{t('not-stored-hint')}</p>
      <AnswerList questions={questions} answers={answers} />
      <Button onClick={forget}>{t('understood')}</Button>
    </Notice>
  );
}
