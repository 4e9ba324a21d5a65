import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PlanCommentsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PlanComments($cohortId: ID!, $sharedPlanId: ID!, $after: String) {
    planComments(cohortId: $cohortId, sharedPlanId: $sharedPlanId, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        authorName
        authorSchool
        writtenAt
        changedAt
        isOwn
        hiddenReason
        isReported
      }
    }
  }
`);

export type PlanComment = PlanCommentsQuery['planComments']['nodes'][number];

/** What colleagues said of a plan, oldest first. */
export const planCommentsQuery = (cohortId: string, sharedPlanId: string) =>
  infiniteQueryOptions({
    queryKey: ['shared-plans', cohortId, 'comments', sharedPlanId],
    queryFn: ({ pageParam }) => request(document, { cohortId, sharedPlanId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ planComments: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
