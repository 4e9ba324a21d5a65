import Button from 'antd/es/button';
import { useQueryClient } from '@tanstack/react-query';
import {
  answersShown,
  countWaiting,
  givenHereOnly,
} from '@tisheng/domain-rules/diagnostic-assessment/answers-on-device.js';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ProblemList } from '../../../components/problem-list.js';
import { useTexts } from '../../../lib/texts.js';
import { myTestQuery, type MyTestShown } from '../api/my-test.js';
import { useSaveTestAnswers } from '../api/save-test-answers.js';
import { ConflictChoice } from './conflict-choice.js';
import { LinkNotice, SavedMark, SpokenState } from './link-notice.js';
import { AnswerList } from './not-stored.js';
import { PartEnd } from './part-end.js';
import { placeInBlock } from './place-in-block.js';
import { QuestionMap } from './question-map.js';
import { QuestionView } from './question-view.js';
import { TestClock } from './test-clock.js';
import type { TestPlace } from './test-question.js';
import styles from './taking.module.css';
import { useAnswers } from './use-answers.js';

interface RunnerProps {
  readonly place: TestPlace;
  readonly shown: MyTestShown;
  /** From 1 over all parts; one more than the questions there are is the end of the last part. */
  readonly at: number;
  readonly onGo: (number: number | undefined) => void;
}

/** One question a screen. Answers stand at once, on the device and as soon as can be with the server. */
export function TestRunner({ place, shown, at, onGo }: RunnerProps) {
  const t = useTexts(testTexts);
  const queries = useQueryClient();
  const test = shown.myTest;
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: myTestQuery(place).queryKey });
  const { sender, state } = useAnswers(place, test, useSaveTestAnswers(place), readAgain);
  const { questions } = test;
  const given = answersShown(state.answers);
  const waiting = countWaiting(state.answers);
  const isOpen = (code: string): boolean => (given[code]?.length ?? 0) === 0;
  const conflicts = questions.filter(({ code }) => state.answers.conflicts[code] !== undefined);
  const numberOf = (found: number): number => (found < 0 ? 1 : found + 1);
  const toFirstConflict = (): void => onGo(numberOf(questions.findIndex((one) => one === conflicts[0])));

  const question = questions[at - 1];
  const conflict = question ? state.answers.conflicts[question.code] : undefined;
  const part = placeInBlock(questions, at);
  const inBlock = questions.filter(({ block }) => block === part.block);
  const answered = inBlock.filter(({ code }) => !isOpen(code)).length;

  if (state.refused.length > 0) {
    const notStored = givenHereOnly(state.answers);
    return (
      <Panel title={t('refused-title')}>
        <div className={styles.end}>
          <ProblemList problems={state.refused} />
          {Object.keys(notStored).length > 0 ? (
            <>
              <p>{t('refused-hint')}</p>
              <AnswerList questions={questions} answers={notStored} />
            </>
          ) : null}
          <div>
            <Button onClick={() => onGo(undefined)}>{t('understood')}</Button>
          </div>
        </div>
      </Panel>
    );
  }
  return (
    <div className={styles.runner}>
      <div>
        <div className={styles.progress}>
          <span>
            {question
              ? t('question-of-part', { number: part.number, total: part.total })
              : t('answered-of', { answered, total: part.total })}
          </span>
          <SavedMark link={state.link} waiting={waiting} hasAnswers={Object.keys(given).length > 0} />
        </div>
        <div className={styles.track} aria-hidden>
          <div className={styles.fill} style={{ width: `${(answered / part.total) * 100}%` }} />
        </div>
      </div>
      <SpokenState link={state.link} waiting={waiting} conflicts={conflicts.length} />
      {shown.fromDevice && state.link !== 'offline' ? (
        <Notice tone="attention">{t('local-copy')}</Notice>
      ) : (
        <LinkNotice link={state.link} waiting={waiting} onAgain={() => sender.now()} />
      )}
      {conflicts.length > 0 && !conflict ? (
        <Notice
          tone="attention"
          action={
            <Button size="small" onClick={toFirstConflict}>
              {t('conflict-go')}
            </Button>
          }
        >
          {t('conflict-banner', { count: conflicts.length })}
        </Notice>
      ) : null}
      {part.block > 1 && question && part.number === 1 ? (
        <Notice tone="neutral">{t('further-block', { count: part.total })}</Notice>
      ) : null}
      {question && conflict ? (
        <ConflictChoice
          question={question}
          conflict={conflict}
          onOwn={() => sender.give(question.code, conflict.given)}
          onOther={() => sender.keepOther(question.code)}
        />
      ) : question ? (
        <QuestionView
          key={question.code}
          question={question}
          chosen={given[question.code]}
          onChoose={(options) => sender.give(question.code, options)}
        />
      ) : (
        <PartEnd
          place={place}
          test={test}
          open={questions.filter(({ code }) => isOpen(code)).length}
          waiting={waiting}
          conflicts={conflicts.length}
          onFirstOpen={() => onGo(numberOf(questions.findIndex(({ code }) => isOpen(code))))}
          onFirstConflict={toFirstConflict}
          onAgain={() => sender.now()}
          onHandedIn={() => {
            sender.done();
            onGo(undefined);
          }}
        />
      )}
      <div className={styles.steps}>
        <Button disabled={at <= 1} onClick={() => onGo(at - 1)}>
          {t('previous')}
        </Button>
        {question ? (
          <Button type="primary" disabled={isOpen(question.code)} onClick={() => onGo(at + 1)}>
            {at === questions.length ? t('part-end') : t('next')}
          </Button>
        ) : null}
      </div>
      <QuestionMap questions={questions} at={at} isOpen={isOpen} onGo={onGo} />
      <TestClock place={place} />
    </div>
  );
}
