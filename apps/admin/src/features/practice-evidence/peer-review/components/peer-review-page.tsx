import Button from 'antd/es/button';
import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Deadline } from '../../../../components/deadline.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import type { BlindReview } from '../api/peer-review.js';
import { useOpenPeerReview } from '../api/write-peer-review.js';
import { BlindWork } from './blind-work.js';
import { DeclineDrawer } from './decline-drawer.js';
import styles from './peer-review.module.css';
import { PeerReviewForm } from './peer-review-form.js';

interface PeerReviewPageProps {
  readonly cohortId: string;
  readonly review: BlindReview;
  /** Back to the list. */
  readonly onLeave: () => void;
}

/** One work before a colleague: opened first, then read and judged. */
export function PeerReviewPage({ cohortId, review, onLeave }: PeerReviewPageProps) {
  const t = useTexts(peerReviewTexts);
  const [isDeclining, setIsDeclining] = useState(false);
  const open = useOpenPeerReview();
  const isUnderWay = ['ASSIGNED', 'OPENED', 'NOT_COUNTED'].includes(review.state);
  const decline = (
    <Button type="link" onClick={() => setIsDeclining(true)}>
      {t('decline')}
    </Button>
  );
  return (
    <Stack>
      <div className={styles.line}>
        <StateTag lifecycle="peer-review" state={review.state} />
        {isUnderWay ? <Deadline date={review.dueOn} /> : null}
        {review.why === 'ROUND' ? null : (
          <span className={styles.soft}>
            {review.why === 'MISSING' ? t('asked-because-missing') : t('asked-because-divergent')}
          </span>
        )}
      </div>
      {review.state === 'ASSIGNED' ? (
        <Panel title={t('blind-short')}>
          <Stack>
            <p className={styles.prose}>{t('blind')}</p>
            <p className={styles.prose}>
              {t('before-start', { comment: review.shortestComment, seconds: review.shortestSeconds })}
            </p>
            <ActionFeedback action={open} />
            <div className={styles.line}>
              <Button
                type="primary"
                size="large"
                loading={open.isRunning}
                onClick={() => open.run(review.id)}
              >
                {t('start')}
              </Button>
              {decline}
            </div>
          </Stack>
        </Panel>
      ) : (
        <div className={styles.beside}>
          <BlindWork review={review} />
          <Panel title={t('your-review')} extra={isUnderWay ? decline : null}>
            {review.state === 'COUNTED' ? (
              <div className={styles.gap}>
                <Notice tone="ok" live>
                  {t('handed-in')}
                </Notice>
              </div>
            ) : null}
            <PeerReviewForm
              key={review.id}
              cohortId={cohortId}
              review={review}
              isOpen={review.state === 'OPENED' || review.state === 'NOT_COUNTED'}
              onLeave={onLeave}
            />
          </Panel>
        </div>
      )}
      <DeclineDrawer
        cohortId={cohortId}
        peerReviewId={review.id}
        open={isDeclining}
        onClose={() => setIsDeclining(false)}
        onDone={onLeave}
      />
    </Stack>
  );
}
