import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Stack } from '../../../components/grid.js';
import { myPeerReviewsQuery } from '../../../features/practice-evidence/peer-review/api/my-peer-reviews.js';
import { peerReviewQuery } from '../../../features/practice-evidence/peer-review/api/peer-review.js';
import { practiceRubricsQuery } from '../../../features/practice-evidence/peer-review/api/practice-rubrics.js';
import { PeerReviewPage } from '../../../features/practice-evidence/peer-review/components/peer-review-page.js';
import { ReceivedReviews } from '../../../features/practice-evidence/peer-review/components/received-reviews.js';
import { ReviewOffers } from '../../../features/practice-evidence/peer-review/components/review-offers.js';
import {
  ReviewsMade,
  ReviewsToMake,
} from '../../../features/practice-evidence/peer-review/components/reviews-to-make.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';

/** Works that the teacher is asked to review, and what colleagues said about the teacher's own. */
export function MyPeerReviewsPage() {
  const t = useTexts(peerReviewTexts);
  const { id: cohortId } = useCohort();
  const rubrics = useQuery(practiceRubricsQuery(cohortId)).data?.practiceRubrics ?? [];
  return (
    <>
      <PageHeader title={t('my-reviews-title')} description={t('my-reviews-lead')} />
      <Loaded query={useQuery(myPeerReviewsQuery(cohortId))}>
        {({ myPeerReviews: { toMake, received, offers } }) => (
          <Stack>
            {offers.length === 0 ? (
              <Panel>
                <EmptyState title={t('no-peer-review')} />
              </Panel>
            ) : (
              <>
                <ReviewsToMake reviews={toMake} renderLink={linkTo} />
                <ReceivedReviews
                  cohortId={cohortId}
                  works={received}
                  rubricOf={(theme) => rubrics.find(({ themes }) => themes.includes(theme))}
                />
                <ReviewsMade reviews={toMake} renderLink={linkTo} />
                <ReviewOffers cohortId={cohortId} offers={offers} />
              </>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

const linkTo = (reviewId: string, card: ReactNode): ReactNode => (
  <Link
    to="/teacher/practice/reviews/$reviewId"
    params={{ reviewId }}
    style={{ textDecoration: 'none', color: 'inherit' }}
  >
    {card}
  </Link>
);

/** One of them. */
export function OnePeerReviewPage() {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const { id: cohortId } = useCohort();
  const { reviewId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const mine = useQuery(myPeerReviewsQuery(cohortId)).data?.myPeerReviews.toMake;
  const place = mine?.find(({ id }) => id === reviewId)?.place;
  return (
    <Loaded query={useQuery(peerReviewQuery(reviewId))}>
      {({ peerReview }) => (
        <>
          <PageHeader
            title={place === undefined ? t('the-work') : t('work-number', { place })}
            description={t('theme', {
              theme: peerReview.theme,
              title: pick({ zh: peerReview.themeTitleZh, en: peerReview.themeTitleEn }),
            })}
            back={
              <Link to="/teacher/practice/reviews">
                <ArrowLeftOutlined aria-hidden /> {t('back-to-reviews')}
              </Link>
            }
          />
          <PeerReviewPage
            key={peerReview.id}
            cohortId={cohortId}
            review={peerReview}
            onLeave={() => void navigate({ to: '/teacher/practice/reviews' })}
          />
        </>
      )}
    </Loaded>
  );
}
