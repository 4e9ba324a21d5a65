import Button from 'antd/es/button';
import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Notice } from '../../../../components/notice.js';
import { StateTag } from '../../../../components/state-tag.js';
import { formatPoints } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { ReviewOnRecord } from '../api/peer-review-desk.js';
import type { RubricShown } from '../api/peer-review.js';
import { DecideObjectionDrawer } from './decide-objection-drawer.js';
import { MarksTold } from './marks-told.js';
import styles from './reviewed-works.module.css';

const CIRCLES = {
  WORKSHOP: 'circle-workshop',
  COUNTY: 'circle-county',
  REGION: 'circle-region',
} as const;

/** A colleague's review with whose it is, for those who decide. */
export function RecordedReview({
  review,
  rubric,
}: {
  review: ReviewOnRecord;
  rubric: RubricShown | undefined;
}) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const mayDecide = useMay()('decidePeerObjection');
  const [isDeciding, setIsDeciding] = useState(false);
  const { seconds, isHelpful } = review;
  return (
    <article className={styles.review}>
      <div className={styles.head}>
        <strong>{review.reviewerName || t('a-colleague')}</strong>
        <span className={styles.soft}>{review.reviewerSchool}</span>
        <span className={styles.soft}>{t(CIRCLES[review.circle])}</span>
        <StateTag lifecycle="peer-review" state={review.state} />
        <span className={styles.soft}>
          {t('reviewer-weight')} {review.weight} · {t('compared-works', { count: review.comparedWorks })}
        </span>
        {typeof seconds === 'number' ? (
          <span className={styles.soft}>
            {t('seconds', { minutes: Math.max(1, Math.round(seconds / 60)) })}
          </span>
        ) : null}
        {typeof review.score === 'number' ? (
          <span className={styles.score}>{t('points', { points: formatPoints(review.score) })}</span>
        ) : null}
      </div>
      {review.comment ? <p className={styles.prose}>{review.comment}</p> : null}
      <MarksTold marks={review.marks} rubric={rubric} />
      {review.faults.length > 0 ? (
        <p className={styles.soft}>{review.faults.map((fault) => pick(fault)).join(' ')}</p>
      ) : null}
      {review.declineReason ? (
        <p className={styles.soft}>{t('declined-told', { reason: review.declineReason })}</p>
      ) : null}
      {typeof isHelpful === 'boolean' ? (
        <span className={styles.soft}>
          {isHelpful ? t('author-found-helpful') : t('author-found-not-helpful')}
        </span>
      ) : null}
      {review.objection ? (
        <Notice
          tone={review.objectionState === 'OPEN' ? 'attention' : 'neutral'}
          action={
            review.objectionState === 'OPEN' && mayDecide ? (
              <Button onClick={() => setIsDeciding(true)}>{t('decide-objection')}</Button>
            ) : null
          }
        >
          {t('objection-told', { reason: review.objection })}
          {review.objectionState === 'UPHELD'
            ? ` ${t('objection-upheld', { answer: review.objectionAnswer ?? '' })}`
            : review.objectionState === 'DISMISSED'
              ? ` ${t('objection-dismissed', { answer: review.objectionAnswer ?? '' })}`
              : ''}
        </Notice>
      ) : null}
      <DecideObjectionDrawer
        reviewId={review.id}
        objection={review.objection ?? ''}
        open={isDeciding}
        onClose={() => setIsDeciding(false)}
      />
    </article>
  );
}
