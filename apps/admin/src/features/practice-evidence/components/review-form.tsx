import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { rubricScore } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { ReasonField } from '../../../components/reason-field.js';
import { formatPoints } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import { useShortcuts } from '../../../lib/use-shortcuts.js';
import type { useReviewSubmission } from '../api/review-submission.js';
import type { WorkToReview } from '../api/submissions-to-review.js';
import type { RubricShown } from '../peer-review/api/peer-review.js';
import { RubricField, type Levels } from '../peer-review/components/rubric-field.js';
import styles from './review-desk.module.css';

interface ReviewFormProps {
  readonly work: WorkToReview;
  /** Nothing while it is fetched. */
  readonly rubric: RubricShown | undefined;
  readonly review: ReturnType<typeof useReviewSubmission>;
}

const COMMENT_ID = 'review-comment';

/** Levels, scores of a finished work, comment, and the decision; the number keys give levels one criterion after the other. */
export function ReviewForm({ work, rubric, review }: ReviewFormProps) {
  const t = useTexts(practiceDeskTexts);
  const [levels, setLevels] = useState<Levels>({});
  const [at, setAt] = useState(0);
  const [technical, setTechnical] = useState<number | null>(null);
  const [teaching, setTeaching] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [meant, setMeant] = useState<'ACCEPT' | 'RETURN' | null>(null);
  const [tried, setTried] = useState<'ACCEPT' | 'RETURN' | null>(null);
  const criteria = rubric?.criteria ?? [];
  const marks = Object.entries(levels).map(([criterion, level]) => ({ criterion, level }));
  const left = criteria.length - marks.length;
  const scoresMissing = left > 0 || !rubric || (work.isWork && (technical === null || teaching === null));
  const commentMissing = comment.trim() === '';
  const give = (criterion: string, level: number): void => {
    setLevels((before) => ({ ...before, [criterion]: level }));
    const place = criteria.findIndex(({ code }) => code === criterion);
    setAt(Math.min(place + 1, criteria.length - 1));
  };
  const send = (decision: 'ACCEPT' | 'RETURN'): void => {
    setTried(decision);
    setMeant(decision);
    if (review.isRunning || (decision === 'ACCEPT' ? scoresMissing : commentMissing)) return;
    const isAccepting = decision === 'ACCEPT';
    const { id: submissionId, version } = work.submission;
    review.run({
      submissionId,
      version,
      review: {
        decision,
        // The rubric makes the score.
        score: null,
        technicalScore: isAccepting ? technical : null,
        teachingScore: isAccepting ? teaching : null,
        marks: marks.length > 0 ? marks : null,
        comment: comment.trim(),
      },
    });
  };
  const byNumber = (level: number) => (): void => {
    const criterion = criteria[at];
    if (criterion && rubric?.levels[level]) give(criterion.code, level);
  };
  useShortcuts({
    '1': byNumber(0),
    '2': byNumber(1),
    '3': byNumber(2),
    '4': byNumber(3),
    '5': byNumber(4),
    u: () => setAt(Math.max(0, at - 1)),
    a: () => setMeant('ACCEPT'),
    r: () => {
      setMeant('RETURN');
      document.querySelector<HTMLElement>(`#${COMMENT_ID} textarea`)?.focus();
    },
    'Mod+Enter': () => send(meant ?? 'ACCEPT'),
  });
  return (
    <FormColumn onSubmit={() => send('ACCEPT')}>
      {rubric ? (
        <RubricField
          rubric={rubric}
          levels={levels}
          onLevel={give}
          isCompact
          current={criteria[at]?.code ?? null}
        />
      ) : null}
      <p className={styles.total} aria-live="polite">
        {rubric && left === 0
          ? t('rubric-points', { points: formatPoints(rubricScore(rubric, marks) / 100) })
          : t('criteria-left', { count: left })}
      </p>
      {tried === 'ACCEPT' && left > 0 ? <p className={styles.fault}>{t('criteria-missing')}</p> : null}
      {work.isWork ? (
        <div className={styles.scores}>
          {(
            [
              [t('technical-score'), technical, setTechnical],
              [t('teaching-score'), teaching, setTeaching],
            ] as const
          ).map(([label, value, set]) => (
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
      ) : null}
      <div id={COMMENT_ID}>
        <ReasonField
          label={t('comment')}
          hint={t('comment-hint')}
          value={comment}
          onChange={setComment}
          fault={tried === 'RETURN' && commentMissing ? t('comment-missing') : undefined}
          maxLength={2000}
          rows={5}
        />
      </div>
      <ActionFeedback action={review} />
      <div className={styles.buttons}>
        <Button
          type={meant === 'RETURN' ? 'default' : 'primary'}
          htmlType="submit"
          loading={review.isRunning}
        >
          {t('accept')}
        </Button>
        <Button
          type={meant === 'RETURN' ? 'primary' : 'default'}
          loading={review.isRunning}
          onClick={() => send('RETURN')}
        >
          {t('return-work')}
        </Button>
        {meant ? <span className={styles.soft}>{t('keys-then-send')}</span> : null}
      </div>
    </FormColumn>
  );
}
