import Button from 'antd/es/button';
import { useState } from 'react';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { FileList } from '../../../../components/file-list.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { formatDay, formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import styles from '../../workshop-life/components/life.module.css';
import { PlainText } from '../../workshop-life/components/plain-text.js';
import { useDecideOwnQuestion } from '../api/decide-own-question.js';
import { useMarkQuestionCommon } from '../api/mark-question-common.js';
import { usePassOnQuestion } from '../api/pass-on-question.js';
import type { WholeQuestion } from '../api/question.js';
import { AnswerForm } from './answer-form.js';
import { QuestionWay } from './question-way.js';

type Answer = WholeQuestion['answersGiven'][number];

/** A question with its answers and its way; what the reader may do stands where it belongs. */
export function QuestionView({ question }: { question: WholeQuestion }) {
  return (
    <TwoColumns>
      <Stack>
        <Asked question={question} />
        <Answers question={question} />
        {question.canAnswer ? <AnswerForm questionId={question.questionId} /> : null}
      </Stack>
      <QuestionWay question={question} />
    </TwoColumns>
  );
}

function Asked({ question }: { question: WholeQuestion }) {
  const t = useTexts(questionTexts);
  const language = useLanguage();
  const [step, setStep] = useState<'pass-on' | 'ask-again' | null>(null);
  const decide = useDecideOwnQuestion();
  const common = useMarkQuestionCommon();
  const { questionId, askerName: name, schoolName: school, theme, state, canPassOnTo, isOwn } = question;
  const asksOn = isOwn && state === 'ANSWERED';
  return (
    <Panel>
      <Stack>
        <div className={styles.line}>
          <StateTag lifecycle="question" state={state} />
          {question.isCommon ? <ToneTag tone="ok">{t('common')}</ToneTag> : null}
          <span className={styles.soft}>
            {[
              t('asked-by', { name, school }),
              theme ? t('theme-line', { theme }) : '',
              formatInstant(question.askedAt, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <PlainText text={question.text} />
        <FileList files={question.files} />
        {state === 'WAITING' ? <Waiting question={question} /> : null}
        <div className={styles.actions}>
          {canPassOnTo ? (
            <Button onClick={() => setStep('pass-on')}>
              {t('pass-on', { level: t(`level-${ruleWord(canPassOnTo)}`) })}
            </Button>
          ) : null}
          {asksOn ? <Button onClick={() => setStep('ask-again')}>{t('ask-again')}</Button> : null}
          {isOwn && state === 'WAITING' ? (
            <Button
              loading={decide.isRunning}
              onClick={() => decide.run({ questionId, act: 'WITHDRAW', answerId: null, reason: '' })}
            >
              {t('withdraw')}
            </Button>
          ) : null}
          {question.canMarkCommon ? (
            <Button
              loading={common.isRunning}
              title={t('common-hint')}
              onClick={() => common.run({ questionId, isCommon: !question.isCommon })}
            >
              {t(question.isCommon ? 'unmake-common' : 'make-common')}
            </Button>
          ) : null}
        </div>
        <ActionFeedback action={decide} />
        <ActionFeedback action={common} />
      </Stack>
      {step === 'pass-on' && canPassOnTo ? (
        <PassOnDrawer question={question} onClose={() => setStep(null)} />
      ) : null}
      {step === 'ask-again' ? <AskAgainDrawer questionId={questionId} onClose={() => setStep(null)} /> : null}
    </Panel>
  );
}

/** Who has it, since when, and what becomes of it. */
function Waiting({ question }: { question: WholeQuestion }) {
  const t = useTexts(questionTexts);
  const language = useLanguage();
  const { level, daysWaiting: days, climbsAfter } = question;
  return (
    <span className={styles.soft}>
      {[
        t('at-level', { level: t(`level-${ruleWord(level)}`) }),
        days === 0 ? t('waits-today') : t('waits-days', { days }),
        climbsAfter ? t('climbs-after', { date: formatDay(climbsAfter, language) }) : t('stays-here'),
      ].join(' · ')}
    </span>
  );
}

function Answers({ question }: { question: WholeQuestion }) {
  const t = useTexts(questionTexts);
  const { answersGiven } = question;
  return (
    <Panel title={t('answers')}>
      {answersGiven.length === 0 ? <p className={styles.soft}>{t('no-answers')}</p> : null}
      <ul className={styles.posts}>
        {answersGiven.map((answer) => (
          <li key={answer.answerId}>
            <AnswerView question={question} answer={answer} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AnswerView({ question, answer }: { question: WholeQuestion; answer: Answer }) {
  const t = useTexts(questionTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  const mayAccept = useMay()('decideOwnQuestion') && question.isOwn && question.state === 'ANSWERED';
  const decide = useDecideOwnQuestion();
  const { questionId } = question;
  const { answerId } = answer;
  return (
    <article className={styles.post}>
      <header className={styles.line}>
        <span className={styles.author}>{answer.byName}</span>
        <span className={styles.soft}>
          {[
            answer.schoolName ?? shell(`role-${ruleWord(answer.byRole)}`),
            answer.schoolName ? t(`level-${ruleWord(answer.level)}`) : '',
            formatInstant(answer.writtenAt, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {answer.isAccepted ? <ToneTag tone="ok">{t('accepted')}</ToneTag> : null}
      </header>
      <PlainText text={answer.text} />
      <FileList files={answer.files} />
      {mayAccept ? (
        <div>
          <Button
            type="primary"
            loading={decide.isRunning}
            onClick={() => decide.run({ questionId, act: 'ACCEPT', answerId, reason: '' })}
          >
            {t('accept')}
          </Button>
        </div>
      ) : null}
      <ActionFeedback action={decide} />
    </article>
  );
}

function PassOnDrawer({ question, onClose }: { question: WholeQuestion; onClose: () => void }) {
  const t = useTexts(questionTexts);
  const [reason, setReason] = useState('');
  const passOn = usePassOnQuestion(onClose);
  const { questionId, canPassOnTo } = question;
  const level = canPassOnTo ? t(`level-${ruleWord(canPassOnTo)}`) : '';
  return (
    <DecisionDrawer
      title={t('pass-on-title', { level })}
      open
      onClose={onClose}
      submitLabel={t('pass-on', { level })}
      action={passOn}
      onSubmit={() => passOn.run({ questionId, reason })}
    >
      <ReasonField
        label={t('reason')}
        hint={t('reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </DecisionDrawer>
  );
}

function AskAgainDrawer({ questionId, onClose }: { questionId: string; onClose: () => void }) {
  const t = useTexts(questionTexts);
  const [reason, setReason] = useState('');
  const decide = useDecideOwnQuestion(onClose);
  return (
    <DecisionDrawer
      title={t('ask-again-title')}
      open
      onClose={onClose}
      submitLabel={t('ask-again')}
      action={decide}
      onSubmit={() => decide.run({ questionId, act: 'ASK_AGAIN', answerId: null, reason })}
    >
      <ReasonField label={t('ask-again-reason')} value={reason} onChange={setReason} maxLength={300} />
    </DecisionDrawer>
  );
}
