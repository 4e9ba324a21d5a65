import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import {
  TEACHING_ENVIRONMENTS,
  TEACHING_ENVIRONMENT_NAMES,
} from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_NAMES } from '@tisheng/reference-data/stages-of-schooling.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ProblemList } from '../../../components/problem-list.js';
import { enumWord } from '../../../lib/enum-word.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTest } from '../api/my-test.js';
import { useStartTest } from '../api/start-test.js';
import type { TestPlace } from './test-question.js';
import question from './question.module.css';
import styles from './taking.module.css';

type Environment = NonNullable<MyTest['environment']>;

interface StartProps {
  readonly place: TestPlace;
  readonly test: MyTest;
  /** Number of the question to begin with. */
  readonly onBegin: (number: number) => void;
  readonly coursesLink: ReactNode;
}

/** What the teacher should know before beginning, where they teach, and how far they have come. */
export function TestStart({ place, test, onBegin, coursesLink }: StartProps) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [environment, setEnvironment] = useState<Environment | null>(null);
  const start = useStartTest(place, () => onBegin(1));
  const { problems, stage } = test;
  const mayTake = problems.length === 0;
  const isRunning = test.state === 'IN_PROGRESS';
  const isPre = place.kind === 'PRE_TEST';
  const answered = new Set(test.answers.map((answer) => answer.question));
  const firstOpen = test.questions.findIndex(({ code }) => !answered.has(code));
  return (
    <Panel title={pick(test.instrumentTitle)}>
      <div className={styles.start}>
        <p>{t(`lead-${place.kind}`)}</p>
        <ul className={styles.about}>
          <li>{t('about-grade')}</li>
          <li>{t('about-time', { count: test.expectedAtMost })}</li>
          <li>{t('about-breaks')}</li>
          <li>{t('about-honest')}</li>
          {isPre && test.mustTake ? <li>{t('must-take')}</li> : null}
        </ul>
        <ProblemList problems={problems} />
        {mayTake && isPre && !test.mustTake ? (
          <Notice tone="neutral">
            {t('may-skip')} {coursesLink}
          </Notice>
        ) : null}
        {mayTake && !isRunning ? <EnvironmentChoice chosen={environment} onChoose={setEnvironment} /> : null}
        <dl className={styles.facts}>
          {isRunning && test.environment ? (
            <>
              <dt>{t('environment-chosen')}</dt>
              <dd>{pick(TEACHING_ENVIRONMENT_NAMES[ruleWord(test.environment)])}</dd>
            </>
          ) : null}
          {stage ? (
            <>
              <dt>{t('stage')}</dt>
              <dd>
                {pick(STAGE_OF_SCHOOLING_NAMES[ruleWord(stage)])} <small>{t('stage-source')}</small>
              </dd>
            </>
          ) : null}
        </dl>
        {mayTake ? (
          <>
            <ActionFeedback action={start} />
            <div className={styles.row}>
              {isRunning ? (
                <Button
                  type="primary"
                  onClick={() => onBegin(firstOpen < 0 ? test.questions.length + 1 : firstOpen + 1)}
                >
                  {t('continue')}
                </Button>
              ) : (
                <Button
                  type="primary"
                  disabled={environment === null}
                  loading={start.isRunning}
                  onClick={() => environment && start.run(environment)}
                >
                  {t(isPre ? 'begin' : 'begin-post')}
                </Button>
              )}
              <span className={styles.soft}>
                {isRunning
                  ? t('answered-so-far', { answered: answered.size })
                  : environment === null
                    ? t('environment-missing')
                    : null}
              </span>
            </div>
            <p className={styles.soft}>{t('open-until', { date: formatDate(test.closesOn, language) })}</p>
          </>
        ) : null}
      </div>
    </Panel>
  );
}

/** Four kinds of classroom, each in a plain sentence. */
function EnvironmentChoice(props: {
  chosen: Environment | null;
  onChoose: (environment: Environment) => void;
}) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  return (
    <fieldset className={styles.environment}>
      <legend>
        {t('environment-title')}
        <small>{t('environment-hint')}</small>
      </legend>
      <div className={question.options}>
        {TEACHING_ENVIRONMENTS.map((environment) => {
          const value = enumWord(environment);
          return (
            <label key={environment} className={question.option}>
              <input
                type="radio"
                name="environment"
                checked={props.chosen === value}
                onChange={() => props.onChoose(value)}
              />
              <span className={styles.card}>
                {pick(TEACHING_ENVIRONMENT_NAMES[environment])}
                <small>{t(`environment-${value}`)}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
