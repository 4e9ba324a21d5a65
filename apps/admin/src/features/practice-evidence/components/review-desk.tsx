import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { Stack } from '../../../components/grid.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../components/states.js';
import { formatDay } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import {
  submissionsToReviewQuery,
  type ReviewFilter,
  type WorkToReview,
} from '../api/submissions-to-review.js';
import { useReviewSubmission } from '../api/review-submission.js';
import styles from './review-desk.module.css';
import { ReviewForm } from './review-form.js';
import { WorkView } from './work-view.js';

interface ReviewDeskProps {
  readonly filter: ReviewFilter;
  /** The work in view; empty for the one that waits longest. */
  readonly chosenId: string;
  readonly onChoose: (submissionId: string) => void;
}

/** The works at the left, one of them with its form at the right; a decision brings the next. */
export function ReviewDesk({ filter, chosenId, onChoose }: ReviewDeskProps) {
  const t = useTexts(practiceDeskTexts);
  const common = useTexts(commonTexts);
  const mayReview = useMay()('reviewSubmission');
  const list = useList(
    useInfiniteQuery(submissionsToReviewQuery(filter)),
    ({ submissionsToReview }) => submissionsToReview,
  );
  const chosen = list.rows.find(({ submission }) => submission.id === chosenId) ?? list.rows[0];
  const next = (): void => {
    const at = list.rows.findIndex(({ submission }) => submission.id === chosen?.submission.id);
    onChoose(chosenId === '' ? '' : ((list.rows[at + 1] ?? list.rows[at - 1])?.submission.id ?? ''));
  };
  const review = useReviewSubmission(next);
  if (list.isPending) return <LoadingState />;
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  const done = review.value ? (
    <Notice tone="ok" live>
      {t('reviewed')}
    </Notice>
  ) : null;
  if (!chosen) {
    return (
      <Stack>
        {done}
        <Panel>
          <EmptyState title={t('nothing-to-review')} hint={t('nothing-to-review-hint')} />
        </Panel>
      </Stack>
    );
  }
  const isOpen = mayReview && chosen.submission.state === 'SUBMITTED';
  return (
    <div className={`${styles.desk} ${chosenId === '' ? '' : styles.chosen}`}>
      <div className={styles.list}>
        <Panel flush>
          <ul className={styles.queue}>
            {list.rows.map((work) => (
              <li key={work.submission.id}>
                <QueueEntry
                  work={work}
                  isChosen={work.submission.id === chosen.submission.id}
                  onChoose={() => onChoose(work.submission.id)}
                />
              </li>
            ))}
          </ul>
          {list.more ? (
            <Button type="text" block loading={list.isRefreshing} onClick={list.more}>
              {common('shown', { shown: list.rows.length, count: list.totalCount })} · {common('more')}
            </Button>
          ) : null}
        </Panel>
      </div>
      <div className={`${styles.pane} ${styles.work} ${isOpen ? styles.withForm : ''}`}>
        <Button className={styles.back ?? ''} onClick={() => onChoose('')}>
          {t('back-to-list')}
        </Button>
        <WorkView work={chosen} />
        {isOpen ? (
          <Panel title={t('your-review')}>
            <Stack>
              {done}
              <ReviewForm
                key={`${chosen.submission.id} ${chosen.submission.version}`}
                work={chosen}
                review={review}
              />
            </Stack>
          </Panel>
        ) : null}
      </div>
    </div>
  );
}

function QueueEntry({
  work,
  isChosen,
  onChoose,
}: {
  work: WorkToReview;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const t = useTexts(practiceDeskTexts);
  const language = useLanguage();
  const { submittedAt, late } = work.submission;
  return (
    <button type="button" className={styles.entry} aria-current={isChosen} onClick={onChoose}>
      <span className={styles.who}>
        {work.teacherName}
        {submittedAt ? <time dateTime={submittedAt}>{formatDay(submittedAt, language)}</time> : null}
      </span>
      <span className={styles.what}>
        {t('theme', { theme: work.theme })} · {work.topic}
      </span>
      {late ? (
        <span>
          <ToneTag tone="attention">{t('late')}</ToneTag>
        </span>
      ) : null}
    </button>
  );
}
