import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { AWARD_COMMENT } from '@tisheng/domain-rules/practice-evidence/awards/may-give-score.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field, FormColumn } from '../../../../components/field.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import { useDeclareAwardConflict } from '../api/declare-award-conflict.js';
import { useGiveAwardScore } from '../api/give-award-score.js';
import type { JudgingTask } from '../api/judging-task-fields.js';
import styles from './awards.module.css';

interface JudgingFormProps {
  readonly cohortId: string;
  readonly task: JudgingTask;
  readonly onHandedBack: () => void;
}

/** The judge's score of one work, or what was given. */
export function JudgingForm({ cohortId, task, onHandedBack }: JudgingFormProps) {
  const t = useTexts(awardTexts);
  const [technical, setTechnical] = useState<number | null>(null);
  const [teaching, setTeaching] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const give = useGiveAwardScore(cohortId, task.id);
  if (task.scoredAt || task.roundState !== 'JUDGING') return <Given task={task} />;
  const sides = [
    [t('technical'), technical, setTechnical],
    [t('teaching'), teaching, setTeaching],
  ] as const;
  return (
    <>
      <FormColumn
        onSubmit={() => give.run({ technical: technical ?? -1, teaching: teaching ?? -1, comment })}
      >
        <div className={styles.days}>
          {sides.map(([label, value, set]) => (
            <Field key={label} label={t('points', { label })}>
              {(attributes) => (
                <InputNumber
                  {...attributes}
                  value={value}
                  min={0}
                  max={100}
                  precision={0}
                  controls={false}
                  onChange={set}
                />
              )}
            </Field>
          ))}
        </div>
        <ReasonField
          label={t('comment')}
          hint={t('comment-hint')}
          value={comment}
          maxLength={AWARD_COMMENT.most}
          rows={6}
          onChange={setComment}
        />
        <ActionFeedback action={give} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={give.isRunning}>
            {t('give-score')}
          </Button>
        </div>
      </FormColumn>
      {/* A form of its own: what it sends must not send the score. */}
      <div className={styles.handBack}>
        <HandBack cohortId={cohortId} taskId={task.id} onDone={onHandedBack} />
      </div>
    </>
  );
}

function Given({ task }: { task: JudgingTask }) {
  const t = useTexts(awardTexts);
  return (
    <>
      <div className={styles.given}>
        <div>
          {t('technical')} <b>{task.technical ?? '—'}</b>
        </div>
        <div>
          {t('teaching')} <b>{task.teaching ?? '—'}</b>
        </div>
      </div>
      {task.comment ? <p className={styles.words}>{task.comment}</p> : null}
      {task.scoredAt ? <ToneTag tone="ok">{t('score-given')}</ToneTag> : null}
    </>
  );
}

/** Hands the work back because the judge recognizes it or is tied to it. */
function HandBack(props: { cohortId: string; taskId: string; onDone: () => void }) {
  const t = useTexts(awardTexts);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const handBack = useDeclareAwardConflict(props.cohortId, props.taskId, props.onDone);
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        {t('hand-back')}
      </Button>
      {isOpen ? (
        <DecisionDrawer
          title={t('hand-back-title')}
          open
          onClose={() => setOpen(false)}
          submitLabel={t('hand-back')}
          action={handBack}
          onSubmit={() => handBack.run({ reason })}
        >
          <p>{t('hand-back-effect')}</p>
          <ReasonField label={t('hand-back-reason')} value={reason} maxLength={300} onChange={setReason} />
        </DecisionDrawer>
      ) : null}
    </>
  );
}
