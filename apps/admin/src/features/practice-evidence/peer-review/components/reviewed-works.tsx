import Button from 'antd/es/button';
import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { formatPoints } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { List } from '../../../../lib/use-list.js';
import type { ReviewedWork } from '../api/peer-review-desk.js';
import type { RubricShown } from '../api/peer-review.js';
import { RecordedReview } from './recorded-review.js';
import styles from './reviewed-works.module.css';

interface ReviewedWorksProps {
  readonly list: List<ReviewedWork>;
  readonly rubric: RubricShown | undefined;
}

/** Works before colleagues; each opens to what everybody said. */
export function ReviewedWorks({ list, rubric }: ReviewedWorksProps) {
  const t = useTexts(peerReviewTexts);
  const [openId, setOpenId] = useState<string | null>(null);
  if (list.isPending) return <LoadingState />;
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('nothing-listed')} hint={t('nothing-listed-hint')} />
      </Panel>
    );
  }
  return (
    <Panel flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('author')}</th>
            <th>{t('state')}</th>
            <th className={styles.number}>{t('reviews-in')}</th>
            <th className={styles.number}>{t('median')}</th>
            <th className={styles.number}>{t('spread')}</th>
            <th aria-label={t('show-reviews')} />
          </tr>
        </thead>
        {list.rows.map((work) => (
          <WorkRows
            key={work.submissionId}
            work={work}
            rubric={rubric}
            isOpen={openId === work.submissionId}
            onToggle={() => setOpenId(openId === work.submissionId ? null : work.submissionId)}
          />
        ))}
      </table>
      {list.more ? (
        <Button type="text" block loading={list.isRefreshing} onClick={list.more}>
          {list.rows.length} / {list.totalCount}
        </Button>
      ) : null}
    </Panel>
  );
}

interface WorkRowsProps {
  readonly work: ReviewedWork;
  readonly rubric: RubricShown | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function WorkRows({ work, rubric, isOpen, onToggle }: WorkRowsProps) {
  const t = useTexts(peerReviewTexts);
  const { middle } = work;
  return (
    <tbody>
      <tr>
        <td>
          <span className={styles.name}>{work.teacherName}</span>{' '}
          <span className={styles.soft}>{work.schoolName}</span>
        </td>
        <td>
          <span className={styles.tags}>
            <StateTag lifecycle="submission" state={work.state} />
            {work.isSettled ? null : <ToneTag tone="wrong">{t('not-settled')}</ToneTag>}
            {work.openObjections > 0 ? <ToneTag tone="attention">{t('objection-open')}</ToneTag> : null}
          </span>
        </td>
        <td className={styles.number} data-label={t('reviews-in')}>
          {t('reviews-of-wanted', { count: middle.count, wanted: work.wanted })}
        </td>
        <td className={styles.number} data-label={t('median')}>
          {typeof middle.weightedMedian === 'number' ? formatPoints(middle.weightedMedian) : '—'}
        </td>
        <td className={styles.number} data-label={t('spread')}>
          {typeof middle.spread === 'number' ? formatPoints(middle.spread) : '—'}
        </td>
        <td className={styles.number}>
          <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? t('hide-reviews') : t('show-reviews')}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6} className={styles.inside}>
            {work.reviews.map((review) => (
              <RecordedReview key={review.id} review={review} rubric={rubric} />
            ))}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
