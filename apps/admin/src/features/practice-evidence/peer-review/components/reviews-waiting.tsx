import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import { myPeerReviewsQuery } from '../api/my-peer-reviews.js';
import { isToDo } from './reviews-to-make.js';

/** Reminds of reviews that wait; where none does, the way to one's reviews, unless a reminder alone is wanted. */
export function ReviewsWaiting({
  cohortId,
  renderLink,
  isReminderOnly = false,
}: {
  cohortId: string;
  renderLink: (label: string) => ReactNode;
  isReminderOnly?: boolean;
}) {
  const t = useTexts(peerReviewTexts);
  const mine = useQuery(myPeerReviewsQuery(cohortId)).data?.myPeerReviews;
  const count = mine?.toMake.filter(isToDo).length ?? 0;
  if (!mine || mine.offers.length === 0) return null;
  if (count === 0 && isReminderOnly) return null;
  if (count === 0) return <p>{renderLink(t('to-reviews'))}</p>;
  return (
    <Notice tone="attention" action={renderLink(t('go-to-reviews'))}>
      {t('reviews-waiting', { count })}
    </Notice>
  );
}
