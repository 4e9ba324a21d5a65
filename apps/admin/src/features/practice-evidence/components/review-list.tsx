import { ToneTag } from '../../../components/state-tag.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatInstant, formatPoints } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Submission } from '../api/my-themes.js';
import styles from './theme-page.module.css';

/** What reviewers said, the latest first. */
export function ReviewList({ reviews }: { reviews: Submission['reviews'] }) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  if (reviews.length === 0) return <p className={styles.soft}>{t('no-reviews')}</p>;
  return reviews.toReversed().map((review) => (
    <article key={review.id} className={styles.review}>
      <div className={styles.reviewHead}>
        <ToneTag tone={review.decision === 'ACCEPTED' ? 'ok' : 'attention'}>
          {review.decision === 'ACCEPTED' ? t('review-accepted') : t('review-returned')}
        </ToneTag>
        {typeof review.score === 'number' ? (
          <span className={styles.points}>{t('score-points', { points: formatPoints(review.score) })}</span>
        ) : null}
        {typeof review.technicalScore === 'number' ? (
          <span className={styles.soft}>
            {t('technical-score')} {formatPoints(review.technicalScore)}
          </span>
        ) : null}
        {typeof review.teachingScore === 'number' ? (
          <span className={styles.soft}>
            {t('teaching-score')} {formatPoints(review.teachingScore)}
          </span>
        ) : null}
      </div>
      {review.comment ? <p className={styles.prose}>{review.comment}</p> : null}
      <span className={styles.soft}>
        {t('review-by', { reviewer: review.reviewer ?? t('reviewer'), version: review.version })} ·{' '}
        {formatInstant(review.reviewedAt, language)}
      </span>
    </article>
  ));
}
