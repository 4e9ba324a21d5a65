import Button from 'antd/es/button';
import { useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { formatDate, formatPoints } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useObjectToPeerReview, useRatePeerReview } from '../api/answer-received-review.js';
import type { OwnWork, Received } from '../api/my-peer-reviews.js';
import type { RubricShown } from '../api/peer-review.js';
import { MarksTold } from './marks-told.js';
import styles from './peer-review.module.css';

/** The rubric of a theme; nothing while it is fetched. */
export type RubricOf = (theme: number) => RubricShown | undefined;

interface ReceivedReviewsProps {
  readonly cohortId: string;
  readonly works: readonly OwnWork[];
  readonly rubricOf: RubricOf;
}

/** What colleagues said about one's works, one panel for each. */
export function ReceivedReviews({ cohortId, works, rubricOf }: ReceivedReviewsProps) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const [objectingTo, setObjectingTo] = useState<string | null>(null);
  return (
    <>
      {works.map((work) => (
        <Panel
          key={work.submissionId}
          title={t('received-title')}
          extra={t('theme', {
            theme: work.theme,
            title: pick({ zh: work.themeTitleZh, en: work.themeTitleEn }),
          })}
        >
          <Together work={work} />
          {work.reviews.map((review, at) => (
            <OneReceived
              key={review.id}
              cohortId={cohortId}
              review={review}
              place={at + 1}
              rubric={rubricOf(work.theme)}
              onObject={() => setObjectingTo(review.id)}
            />
          ))}
        </Panel>
      ))}
      <ObjectionDrawer
        key={objectingTo ?? ''}
        cohortId={cohortId}
        reviewId={objectingTo}
        onClose={() => setObjectingTo(null)}
      />
    </>
  );
}

function Together({ work }: { work: OwnWork }) {
  const t = useTexts(peerReviewTexts);
  const language = useLanguage();
  if (!work.isShown) {
    return (
      <Notice tone="waiting">
        {t('not-shown-yet', { count: work.reviewsToDo, day: formatDate(work.lastDay, language) })}
      </Notice>
    );
  }
  if (typeof work.median !== 'number') return <p className={styles.soft}>{t('none-yet')}</p>;
  return (
    <div>
      <div className={styles.head}>
        <span className={styles.strong}>{t('together-points', { points: formatPoints(work.median) })}</span>
        {typeof work.spread === 'number' ? (
          <span className={styles.soft}>{t('spread-points', { points: formatPoints(work.spread) })}</span>
        ) : null}
      </div>
      <p className={styles.soft}>{t('together-hint', { count: work.count })}</p>
    </div>
  );
}

interface OneReceivedProps {
  readonly cohortId: string;
  readonly review: Received;
  readonly place: number;
  readonly rubric: RubricShown | undefined;
  readonly onObject: () => void;
}

function OneReceived({ cohortId, review, place, rubric, onObject }: OneReceivedProps) {
  const t = useTexts(peerReviewTexts);
  const rate = useRatePeerReview(cohortId);
  const say = (isHelpful: boolean): void =>
    rate.run({
      receivedReviewId: review.id,
      isHelpful: review.isHelpful === isHelpful ? null : isHelpful,
    });
  const isSetAside = review.objectionState === 'UPHELD';
  return (
    <article className={styles.received}>
      <div className={styles.head}>
        <span className={styles.strong}>{t('colleague', { place })}</span>
        <span>{t('points', { points: formatPoints(review.score) })}</span>
      </div>
      <p className={styles.prose}>{review.comment}</p>
      <MarksTold marks={review.marks} rubric={rubric} />
      <ObjectionState review={review} />
      <ActionFeedback action={rate} />
      {isSetAside ? null : (
        <div className={styles.line}>
          <Button
            aria-pressed={review.isHelpful === true}
            type={review.isHelpful === true ? 'primary' : 'default'}
            onClick={() => say(true)}
          >
            {t('helpful')}
          </Button>
          <Button
            aria-pressed={review.isHelpful === false}
            type={review.isHelpful === false ? 'primary' : 'default'}
            onClick={() => say(false)}
          >
            {t('not-helpful')}
          </Button>
          {review.objection ? null : (
            <Button type="link" onClick={onObject}>
              {t('object')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function ObjectionState({ review }: { review: Received }) {
  const t = useTexts(peerReviewTexts);
  const answer = review.objectionAnswer ?? '';
  switch (review.objectionState) {
    case 'OPEN':
      return <Notice tone="waiting">{t('objected')}</Notice>;
    case 'UPHELD':
      return <Notice tone="ok">{t('objection-upheld', { answer })}</Notice>;
    case 'DISMISSED':
      return <Notice tone="neutral">{t('objection-dismissed', { answer })}</Notice>;
    default:
      return null;
  }
}

interface ObjectionDrawerProps {
  readonly cohortId: string;
  readonly reviewId: string | null;
  readonly onClose: () => void;
}

function ObjectionDrawer({ cohortId, reviewId, onClose }: ObjectionDrawerProps) {
  const t = useTexts(peerReviewTexts);
  const [reason, setReason] = useState('');
  const object = useObjectToPeerReview(cohortId, onClose);
  return (
    <DecisionDrawer
      title={t('object-title')}
      open={reviewId !== null}
      onClose={onClose}
      submitLabel={t('object')}
      action={object}
      onSubmit={() => object.run({ receivedReviewId: reviewId ?? '', reason })}
    >
      <p>{t('object-lead')}</p>
      <ReasonField label={t('object-reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
