import type { ReactNode } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Deadline } from '../../../../components/deadline.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ReviewToMake } from '../api/my-peer-reviews.js';
import styles from './peer-review.module.css';

const UNDER_WAY: readonly ReviewToMake['state'][] = ['ASSIGNED', 'OPENED', 'NOT_COUNTED'];

/** Whether the reviewer has something to do about it. */
export const isToDo = ({ state, daysLeft }: ReviewToMake): boolean =>
  UNDER_WAY.includes(state) && daysLeft >= 0;

interface ReviewsToMakeProps {
  readonly reviews: readonly ReviewToMake[];
  readonly renderLink: (reviewId: string, card: ReactNode) => ReactNode;
}

/** What is still to be done, the most urgent first. */
export function ReviewsToMake({ reviews, renderLink }: ReviewsToMakeProps) {
  const t = useTexts(peerReviewTexts);
  const toDo = reviews.filter(isToDo).toSorted((a, b) => a.daysLeft - b.daysLeft);
  return (
    <Panel title={t('to-make')}>
      {toDo.length > 0 ? (
        <Cards reviews={toDo} renderLink={renderLink} />
      ) : (
        <EmptyState title={t('nothing-to-make')} hint={t('nothing-to-make-hint')} />
      )}
    </Panel>
  );
}

/** What is done, or can be done no longer. */
export function ReviewsMade({ reviews, renderLink }: ReviewsToMakeProps) {
  const t = useTexts(peerReviewTexts);
  const made = reviews.filter((review) => !isToDo(review));
  if (made.length === 0) return null;
  return (
    <Panel title={t('made')}>
      <Cards reviews={made} renderLink={renderLink} />
    </Panel>
  );
}

function Cards({ reviews, renderLink }: ReviewsToMakeProps) {
  return (
    <ul className={styles.cards}>
      {reviews.map((review) => (
        <li key={review.id}>{renderLink(review.id, <Card review={review} />)}</li>
      ))}
    </ul>
  );
}

function Card({ review }: { review: ReviewToMake }) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const isOpen = isToDo(review);
  const verbs = { ASSIGNED: 'start', OPENED: 'continue', NOT_COUNTED: 'mend' } as const;
  const verb = review.state in verbs ? verbs[review.state as keyof typeof verbs] : 'look';
  return (
    <span className={styles.card}>
      <span className={styles.cardTitle}>
        {t('work-number', { place: review.place })} ·{' '}
        {t('theme', {
          theme: review.theme,
          title: pick({ zh: review.themeTitleZh, en: review.themeTitleEn }),
        })}
      </span>
      <span className={styles.cardLine}>
        <StateTag lifecycle="peer-review" state={review.state} />
        {isOpen ? <Deadline date={review.dueOn} /> : null}
        {review.why === 'ROUND' ? null : (
          <span>{review.why === 'MISSING' ? t('asked-because-missing') : t('asked-because-divergent')}</span>
        )}
      </span>
      <span className={styles.go}>{t(isOpen ? verb : 'look')} ›</span>
    </span>
  );
}
