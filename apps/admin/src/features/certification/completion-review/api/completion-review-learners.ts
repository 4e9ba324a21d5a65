import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type {
  CompletionReviewLearnersQuery,
  ReviewExceptionCode,
  ReviewPlace,
} from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { REVIEW_KEY } from './completion-review.js';

const document = graphql(`
  query CompletionReviewLearners(
    $cohortId: ID!
    $unitId: ID!
    $place: ReviewPlace
    $exception: ReviewExceptionCode
    $search: String
    $after: String
  ) {
    completionReviewLearners(
      cohortId: $cohortId
      unitId: $unitId
      place: $place
      exception: $exception
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        enrollmentId
        learnerNo
        name
        school
        onlineHalfHours
        offlineHalfHours
        onlineScore
        practiceScore
        grade
        place
        state
        reopened
        exceptions {
          code
          count
        }
        steps {
          state
          level
          reason
          decidedAt
          decidedByName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ReviewedLearner = CompletionReviewLearnersQuery['completionReviewLearners']['nodes'][number];

/** What narrows the list; null and an empty text do not. */
export interface ReviewFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly place: ReviewPlace;
  readonly exception: ReviewExceptionCode | null;
  readonly search: string;
}

/** Learners at one place of the review, by learner number. */
export const completionReviewLearnersQuery = ({ search, ...filter }: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: [REVIEW_KEY, 'learners', filter, search],
    queryFn: ({ pageParam }) => request(document, { ...filter, search: search || null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ completionReviewLearners: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
