import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { Stack } from '../../../components/grid.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ShortcutHelp } from '../../../components/shortcut-help.js';
import { EmptyState, ErrorState, LoadingState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useShortcuts } from '../../../lib/use-shortcuts.js';
import { useReviewSubmission } from '../api/review-submission.js';
import { submissionsToReviewQuery, type ReviewFilter } from '../api/submissions-to-review.js';
import { practiceRubricsQuery } from '../peer-review/api/practice-rubrics.js';
import { ColleaguesSay } from '../peer-review/components/colleagues-say.js';
import styles from './review-desk.module.css';
import { ReviewForm } from './review-form.js';
import { ReviewQueueEntry } from './review-queue-entry.js';
import { WorkView } from './work-view.js';

interface ReviewDeskProps {
  readonly filter: ReviewFilter;
  /** The work in view; empty for the one that waits longest. */
  readonly chosenId: string;
  readonly onChoose: (submissionId: string) => void;
}

/** The works at the left, one of them with its form at the right; a decision brings the next. Made for the keyboard too. */
export function ReviewDesk({ filter, chosenId, onChoose }: ReviewDeskProps) {
  const t = useTexts(practiceDeskTexts);
  const common = useTexts(commonTexts);
  const mayReview = useMay()('reviewSubmission');
  const [isHelping, setIsHelping] = useState(false);
  const list = useList(
    useInfiniteQuery(submissionsToReviewQuery(filter)),
    ({ submissionsToReview }) => submissionsToReview,
  );
  const rubrics = useQuery(practiceRubricsQuery(filter.cohortId)).data?.practiceRubrics;
  const chosen = list.rows.find(({ submission }) => submission.id === chosenId) ?? list.rows[0];
  const at = list.rows.findIndex(({ submission }) => submission.id === chosen?.submission.id);
  const go = (by: number): void => {
    const to = list.rows[at + by];
    if (to) onChoose(to.submission.id);
    else if (by > 0) list.more?.();
  };
  const next = (): void =>
    onChoose(chosenId === '' ? '' : ((list.rows[at + 1] ?? list.rows[at - 1])?.submission.id ?? ''));
  const review = useReviewSubmission(next);
  useShortcuts({ j: () => go(1), k: () => go(-1), '?': () => setIsHelping(true) });
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
  const isWaiting = mayReview && chosen.submission.state === 'SUBMITTED';
  const rubric = rubrics?.find(({ themes }) => themes.includes(chosen.theme));
  return (
    <div className={`${styles.desk} ${chosenId === '' ? '' : styles.chosen}`}>
      <div className={styles.list}>
        <Panel flush>
          <ul className={styles.queue}>
            {list.rows.map((work) => (
              <InView key={work.submission.id} isChosen={work === chosen}>
                <ReviewQueueEntry
                  work={work}
                  isChosen={work === chosen}
                  onChoose={() => onChoose(work.submission.id)}
                />
              </InView>
            ))}
          </ul>
          {list.more ? (
            <Button type="text" block loading={list.isRefreshing} onClick={list.more}>
              {common('shown', { shown: list.rows.length, count: list.totalCount })} · {common('more')}
            </Button>
          ) : null}
        </Panel>
        <button type="button" className={styles.keysHint} onClick={() => setIsHelping(true)}>
          {t('keys-hint', { place: at + 1, count: list.totalCount })} <kbd>?</kbd>
        </button>
      </div>
      <div className={`${styles.pane} ${styles.work} ${isWaiting ? styles.withForm : ''}`}>
        <Button className={styles.back ?? ''} onClick={() => onChoose('')}>
          {t('back-to-list')}
        </Button>
        <WorkView work={chosen} rubric={rubric} />
        <div className={styles.side}>
          <ColleaguesSay submissionId={chosen.submission.id} rubric={rubric} />
          {isWaiting ? (
            <Panel title={t('your-review')}>
              <Stack>
                {done}
                {chosen.mayDecide ? (
                  <ReviewForm
                    key={`${chosen.submission.id} ${chosen.submission.version}`}
                    work={chosen}
                    rubric={rubric}
                    review={review}
                  />
                ) : (
                  <Notice tone="neutral">{t('others-decide')}</Notice>
                )}
              </Stack>
            </Panel>
          ) : null}
        </div>
      </div>
      <ShortcutHelp
        title={t('keys-title')}
        open={isHelping}
        onClose={() => setIsHelping(false)}
        entries={[
          [['J', 'K'], t('keys-next')],
          [['1', '–', '5'], t('keys-levels')],
          [['U'], t('keys-back')],
          [['A'], t('keys-accept')],
          [['R'], t('keys-return')],
          [['Ctrl', 'Enter'], t('keys-send')],
          [['?'], t('keys-help')],
        ]}
      />
    </div>
  );
}

/** Keeps the chosen entry of the list in view when keys go on to it. */
function InView({ isChosen, children }: { isChosen: boolean; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return <li ref={item}>{children}</li>;
}
