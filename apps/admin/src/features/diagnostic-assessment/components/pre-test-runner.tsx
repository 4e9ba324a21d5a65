import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import Button from 'antd/es/button';
import { useState } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPreTest } from '../api/my-pre-test.js';
import { useSavePreTestAnswers } from '../api/save-pre-test-answers.js';
import { PreTestHandIn } from './pre-test-hand-in.js';
import styles from './pre-test.module.css';

interface RunnerProps {
  readonly cohortId: string;
  readonly preTest: MyPreTest;
  /** From 1; one more than the questions there are is the page on which it is handed in. */
  readonly at: number;
  readonly onGo: (number: number) => void;
  readonly onSubmitted: () => void;
}

/** Focus moves to a new question, so that it is read out to those who do not see it. */
const readOut = (legend: HTMLLegendElement | null): void => legend?.focus({ preventScroll: true });

/** One question a screen. An answer is sent as soon as it is given; what could not be sent is sent with the next. */
export function PreTestRunner({ cohortId, preTest, at, onGo, onSubmitted }: RunnerProps) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const { questions } = preTest.instrument;
  const total = questions.length;
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(
    () => new Map(preTest.answers.map(({ question, option }) => [question, option])),
  );
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useSavePreTestAnswers(cohortId);

  const send = async (waiting: ReadonlyMap<string, string>): Promise<void> => {
    const outcome = await save.runAndWait([...waiting].map(([question, option]) => ({ question, option })));
    if (!outcome?.done) return;
    // An answer that was changed while it travelled waits for the next sending.
    setUnsaved((now) => new Map([...now].filter(([question, option]) => waiting.get(question) !== option)));
  };
  const choose = (question: string, option: string): void => {
    setGiven(new Map(given).set(question, option));
    const waiting = new Map(unsaved).set(question, option);
    setUnsaved(waiting);
    void send(waiting);
  };

  const isOpen = (code: string): boolean => !given.has(code);
  const firstOpen = questions.findIndex(({ code }) => isOpen(code)) + 1;
  const question = questions[at - 1];
  return (
    <div className={styles.runner}>
      <div>
        <div className={styles.progress}>
          <span>
            {question
              ? t('question-of', { number: at, total })
              : t('answered-so-far', { answered: given.size, total })}
          </span>
          <SavedMark
            isSaving={save.isRunning}
            isSaved={unsaved.size === 0}
            hasAnswers={given.size > 0}
            onAgain={() => void send(unsaved)}
          />
        </div>
        <div className={styles.track} aria-hidden>
          <div className={styles.fill} style={{ width: `${(given.size / total) * 100}%` }} />
        </div>
      </div>
      <ActionFeedback action={save} />
      {question ? (
        <fieldset className={styles.question} key={question.code}>
          <legend className={styles.situation} ref={readOut} tabIndex={-1}>
            {pick(question.situation)}
          </legend>
          <div className={styles.options}>
            {question.options.map((option) => (
              <label key={option.code} className={styles.option}>
                <input
                  type="radio"
                  name={question.code}
                  checked={given.get(question.code) === option.code}
                  onChange={() => choose(question.code, option.code)}
                />
                <span>{pick(option.text)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <PreTestHandIn
          cohortId={cohortId}
          total={total}
          open={total - given.size}
          unsaved={[...unsaved].map(([code, option]) => ({ question: code, option }))}
          onFirstOpen={() => onGo(firstOpen)}
          onSubmitted={onSubmitted}
        />
      )}
      <div className={styles.steps}>
        <Button disabled={at <= 1} onClick={() => onGo(at - 1)}>
          {t('previous')}
        </Button>
        {question ? (
          <Button type="primary" disabled={isOpen(question.code)} onClick={() => onGo(at + 1)}>
            {at === total ? t('to-submit') : t('next')}
          </Button>
        ) : null}
      </div>
      <details className={styles.overview}>
        <summary>{t('overview')}</summary>
        <div className={styles.grid}>
          {questions.map(({ code }, index) => (
            <button
              key={code}
              type="button"
              className={`${styles.cell} ${isOpen(code) ? '' : styles.cellDone}`}
              aria-label={t(isOpen(code) ? 'question-open' : 'question-answered', { number: index + 1 })}
              {...(at === index + 1 ? { 'aria-current': 'step' } : {})}
              onClick={() => onGo(index + 1)}
            >
              {index + 1}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}

function SavedMark(props: { isSaving: boolean; isSaved: boolean; hasAnswers: boolean; onAgain: () => void }) {
  const t = useTexts(preTestTexts);
  if (!props.hasAnswers) return null;
  if (props.isSaving) return <output>{t('saving')}</output>;
  if (props.isSaved) {
    return (
      <output className={`${styles.saved} ${styles.savedOk}`}>
        <CheckCircleFilled aria-hidden /> {t('saved')}
      </output>
    );
  }
  return (
    <output className={`${styles.saved} ${styles.savedNot}`}>
      <ExclamationCircleFilled aria-hidden /> {t('not-saved')}
      <Button size="small" onClick={props.onAgain}>
        {t('save-again')}
      </Button>
    </output>
  );
}
