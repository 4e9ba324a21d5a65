import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { CompletionReviewQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query CompletionReview($cohortId: ID!, $unitId: ID!) {
    completionReview(cohortId: $cohortId, unitId: $unitId) {
      levels
      level
      counties {
        unitId
        name
        toPass
        reopened
        counts {
          place
          learners
        }
      }
    }
  }
`);

export type ReviewProgress = CompletionReviewQuery['completionReview'];
export type CountyReview = ReviewProgress['counties'][number];

export const REVIEW_KEY = 'completion-review';

/** How far the review has come, county by county at or below a unit. */
export const completionReviewQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: [REVIEW_KEY, 'progress', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
