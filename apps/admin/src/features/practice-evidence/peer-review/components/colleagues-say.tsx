import { useQuery } from '@tanstack/react-query';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatPoints } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { peerReviewsOfWorkQuery, type ReviewedWork } from '../api/peer-review-desk.js';
import type { RubricShown } from '../api/peer-review.js';
import styles from './peer-review.module.css';
import { RecordedReview } from './recorded-review.js';

/** What colleagues said, beside the form of whoever decides; nothing where nobody was asked. */
export function ColleaguesSay({
  submissionId,
  rubric,
}: {
  submissionId: string;
  rubric: RubricShown | undefined;
}) {
  const t = useTexts(peerReviewTexts);
  const work = useQuery(peerReviewsOfWorkQuery(submissionId)).data?.peerReviewsOfWork;
  if (!work) return null;
  return (
    <Panel
      title={t('colleagues-say')}
      extra={t('reviews-of-wanted', { count: work.middle.count, wanted: work.wanted })}
    >
      <div className={styles.say}>
        <Suggestion work={work} />
        <details className={styles.task}>
          <summary>{t('show-reviews')}</summary>
          {work.reviews.map((review) => (
            <RecordedReview key={review.id} review={review} rubric={rubric} />
          ))}
        </details>
      </div>
    </Panel>
  );
}

function Suggestion({ work: { middle, isSettled } }: { work: ReviewedWork }) {
  const t = useTexts(peerReviewTexts);
  const { weightedMedian, median, spread } = middle;
  if (typeof weightedMedian !== 'number') return <p className={styles.soft}>{t('colleagues-none')}</p>;
  return (
    <>
      <div className={styles.suggestion}>
        <span className={styles.big}>
          {t('colleagues-suggest', { points: formatPoints(weightedMedian) })}
        </span>
        <span className={styles.soft}>
          {t('plain-median')} {formatPoints(median ?? weightedMedian)} ·{' '}
          {t('spread-points', { points: formatPoints(spread ?? 0) })}
        </span>
      </div>
      {isSettled ? null : <ToneTag tone="wrong">{t('colleagues-differ')}</ToneTag>}
    </>
  );
}
