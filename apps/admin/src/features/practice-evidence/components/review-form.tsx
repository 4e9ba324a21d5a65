import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { useReviewSubmission } from '../api/review-submission.js';
import type { WorkToReview } from '../api/submissions-to-review.js';
import styles from './review-desk.module.css';

interface ReviewFormProps {
  readonly work: WorkToReview;
  readonly review: ReturnType<typeof useReviewSubmission>;
}

/** Scores and comment. Enter in a score accepts; returning asks for advice. */
export function ReviewForm({ work, review }: ReviewFormProps) {
  const t = useTexts(practiceDeskTexts);
  const [score, setScore] = useState<number | null>(null);
  const [technical, setTechnical] = useState<number | null>(null);
  const [teaching, setTeaching] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState<'ACCEPT' | 'RETURN' | null>(null);
  const scoresMissing = score === null || (work.isWork && (technical === null || teaching === null));
  const commentMissing = comment.trim() === '';
  const send = (decision: 'ACCEPT' | 'RETURN'): void => {
    setTried(decision);
    if (decision === 'ACCEPT' ? scoresMissing : commentMissing) return;
    const { id: submissionId, version } = work.submission;
    const scores = { score, technicalScore: technical, teachingScore: teaching };
    const none = { score: null, technicalScore: null, teachingScore: null };
    review.run({
      submissionId,
      version,
      review: { decision, ...(decision === 'ACCEPT' ? scores : none), comment: comment.trim() },
    });
  };
  const fields: readonly (readonly [
    label: string,
    value: number | null,
    set: (value: number | null) => void,
  ])[] = [
    [t('score'), score, setScore],
    ...(work.isWork
      ? ([
          [t('technical-score'), technical, setTechnical],
          [t('teaching-score'), teaching, setTeaching],
        ] as const)
      : []),
  ];
  return (
    <FormColumn onSubmit={() => send('ACCEPT')}>
      <div className={styles.scores}>
        {fields.map(([label, value, set]) => (
          <Field
            key={label}
            label={label}
            hint={t('score-hint')}
            fault={tried === 'ACCEPT' && value === null ? t('score-missing') : undefined}
          >
            {(attributes) => (
              <InputNumber
                {...attributes}
                value={value}
                min={0}
                max={100}
                precision={2}
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
        onChange={setComment}
        fault={tried === 'RETURN' && commentMissing ? t('comment-missing') : undefined}
        maxLength={2000}
        rows={6}
      />
      <ActionFeedback action={review} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={review.isRunning}>
          {t('accept')}
        </Button>
        <Button loading={review.isRunning} onClick={() => send('RETURN')}>
          {t('return-work')}
        </Button>
      </div>
    </FormColumn>
  );
}
